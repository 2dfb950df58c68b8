import ArgumentParser
import FileAccess
import KeyCatalog
import StartingConfiguration

/// `writ init`: a configuration to begin with.
struct InitCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented starting configuration.",
    discussion: """
      Whatever is not given as an option is asked at a terminal. Everything to fill in begins with YOUR \
      and is an error to "writ lint" until then.
      """)

  @Option(
    help: "Where prompts go: gateway, anthropic, bedrock, mantle, vertex or foundry.")
  var provider: KeyDefinition.Provider?

  @Option(help: "How the app signs in: static, helper, oidc or bootstrap.")
  var signIn: StartingPoint.SignIn?

  @Option(help: "How much users may do: standard, restricted or locked-down.")
  var profile: StartingPoint.SecurityProfile?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "path"))
  var output: String?

  func run(on console: any Console) throws -> ExitStatus {
    var questions = Questions(console)
    let signIn = try questions.answer(
      signIn, option: "--sign-in", "How does the app sign in?", StartingPoint.SignIn.allCases
    ) { $0.choice }
    // A bootstrap server names the provider itself.
    let provider =
      signIn == .bootstrap
      ? self.provider ?? .gateway
      : try questions.answer(
        provider, option: "--provider", "Where do prompts go?", KeyDefinition.Provider.allCases
      ) { $0.choice }
    let profile = try questions.answer(
      profile, option: "--profile", "How much may users do?",
      StartingPoint.SecurityProfile.allCases
    ) { $0.choice }

    let start = StartingPoint(provider: provider, signIn: signIn, profile: profile)
    if let obstacle = start.obstacle { throw ValidationError(obstacle) }
    let bytes = Array(start.yaml.utf8)
    if let output { try FileWriter.write(bytes, to: output) } else { console.write(bytes) }
    return .done
  }
}

/// Asks for what no option said.
private struct Questions {
  private let console: any Console
  /// How often a question is put before giving up.
  private static let attempts = 3

  init(_ console: any Console) { self.console = console }

  /// The value of an option, else the answer to a question with numbered choices.
  /// - Throws: a usage error that names the option, when nobody can answer or nobody does.
  mutating func answer<Choice: RawRepresentable<String>>(
    _ given: Choice?, option: String, _ question: String, _ choices: [Choice],
    title: (Choice) -> String
  ) throws -> Choice {
    if let given { return given }
    let names = choices.map(\.rawValue).joined(separator: ", ")
    guard console.canAsk else { throw ValidationError("give \(option): \(names)") }
    console.writeError("\(question)\n")
    for (number, choice) in choices.enumerated() {
      console.writeError("  \(number + 1)  \(choice.rawValue): \(title(choice))\n")
    }
    for _ in 0..<Self.attempts {
      console.writeError("1-\(choices.count): ")
      guard let line = console.readLine() else { break }
      let text = String(line.drop { $0 == " " }.prefix { $0 != " " })
      if let number = Int(text), choices.indices.contains(number - 1) { return choices[number - 1] }
      if let choice = Choice(rawValue: text) { return choice }
    }
    throw ValidationError("no answer; give \(option): \(names)")
  }
}

extension StartingPoint.SignIn {
  fileprivate var choice: String {
    switch self {
    case .fixed: "one key for everybody"
    case .helper: "a program on the device prints a credential"
    case .oidc: "each user with an account of their own"
    case .bootstrap: "a server hands out the configuration after sign-in"
    }
  }
}

extension KeyDefinition.Provider {
  fileprivate var choice: String {
    switch self {
    case .gateway: "a gateway of your own"
    case .anthropic: "Anthropic's API"
    case .bedrock: "Amazon Bedrock"
    case .mantle: "Amazon Bedrock through its Anthropic endpoint"
    case .vertex: "Google Cloud Vertex AI"
    case .foundry: "Microsoft Foundry"
    }
  }
}

extension StartingPoint.SecurityProfile {
  fileprivate var choice: String {
    switch self {
    case .standard: "updates enforced, extensions signed"
    case .restricted: "no extensions, one folder, chosen hosts"
    case .lockedDown: "no telemetry, no updates from the vendor, no web"
    }
  }
}

extension KeyDefinition.Provider: ExpressibleByArgument {}
extension StartingPoint.SignIn: ExpressibleByArgument {}
extension StartingPoint.SecurityProfile: ExpressibleByArgument {}
