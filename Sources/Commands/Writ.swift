import ArgumentParser
import KeyCatalog

/// The program.
public struct Writ: ParsableCommand {
  /// The program's version (Semantic Versioning).
  public static let version = "0.1.0"

  public static let configuration = CommandConfiguration(
    commandName: "writ",
    abstract: """
      Lint, export and compare the managed configuration of Claude Desktop on third-party inference.
      """,
    discussion: """
      Exit status: 0 done, nothing at or above --fail-on; 1 findings or differences; 2 the command could not do \
      its job.
      """,
    version: "writ \(version), catalog \(Catalog.release)",
    subcommands: [
      LintCommand.self, ExportCommand.self, DiffCommand.self, MergeCommand.self,
      EffectiveCommand.self, EgressCommand.self, GatewayPolicyCommand.self, InitCommand.self,
      KeysCommand.self, RulesCommand.self, ExplainCommand.self, CatalogCommand.self,
      SchemaCommand.self,
    ])

  public init() {}
}
