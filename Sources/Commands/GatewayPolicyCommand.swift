import ArgumentParser
import FileAccess
import GatewayPolicy

/// `writ gateway-policy`: the token check that a gateway must make.
struct GatewayPolicyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "gateway-policy",
    abstract: "Write the token check that the gateway must make for a configuration's sign-in.",
    discussion: """
      The gateway must check signature, issuer and audience: signature and issuer alone accept any token \
      of the tenant. What the configuration does not tell has to be given.
      """)

  @Argument(help: "The configuration, in any format; -: standard input.", completion: .file())
  var file: String

  @Option(name: .customLong("for"), help: "The gateway: litellm, envoy, kong, apim or nginx.")
  var gateway: GatewayKind

  @Option(help: "The audience of the tokens. (default: from the configuration)")
  var audience: String?

  @Option(
    help: ArgumentHelp(
      "Where the provider publishes its keys. (default: known for some providers)",
      valueName: "url"))
  var jwksUrl: String?

  @Option(
    help: ArgumentHelp(
      "The claim that names the user. (default: oid for Entra ID, sub for others)",
      valueName: "claim"))
  var userClaim: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "path"))
  var output: String?

  func run(on console: any Console) throws -> ExitStatus {
    let configuration = try DocumentInput.readObject(file, on: console)
    let check: TokenCheck
    do throws(TokenCheckError) {
      check = try TokenCheck(
        configuration,
        options: TokenCheckOptions(audience: audience, keySetURL: jwksUrl, userClaim: userClaim))
    } catch {
      console.complain("\(DocumentInput.displayName(file)): \(error)")
      return .failed
    }
    let bytes = Array(gateway.policy(for: check).utf8)
    if let output { try FileWriter.write(bytes, to: output) } else { console.write(bytes) }
    return .done
  }
}

extension GatewayKind: ExpressibleByArgument {}
