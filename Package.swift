// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "writ",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "writ", targets: ["writ"]),
    .library(
      name: "WritKit",
      targets: [
        "KeyCatalog", "WebAddress", "Documents", "Configuration", "Rules", "Linting", "Fixing",
        "Emitters", "Comparison", "Egress", "EffectiveConfiguration", "GatewayPolicy",
        "StartingConfiguration", "Reports", "ProjectSettings", "Signing", "CatalogComparison",
        "JSONSchema",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // What the system has.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // The pipeline, in the order in which a document passes through it.
    .target(name: "KeyCatalog"),
    .target(name: "WebAddress"),
    .target(name: "Documents", dependencies: ["CLibXML2", "CLibYAML"]),
    .target(name: "Configuration", dependencies: ["KeyCatalog", "Documents"]),
    .target(name: "Rules", dependencies: ["Configuration", "KeyCatalog", "WebAddress"]),
    // Work that several threads share.
    .target(name: "Parallelism"),
    .target(name: "Linting", dependencies: ["Parallelism", "Rules"]),
    .target(name: "Fixing", dependencies: ["Linting"]),
    .target(
      name: "Emitters",
      dependencies: [
        "Configuration", "KeyCatalog", "Documents",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    // The texts of keys are those of the templates.
    .target(name: "JSONSchema", dependencies: ["Emitters", "KeyCatalog", "Documents"]),
    .target(name: "Comparison", dependencies: ["Rules"]),
    .target(name: "Egress", dependencies: ["Linting"]),
    .target(name: "EffectiveConfiguration", dependencies: ["Linting"]),
    .target(name: "GatewayPolicy", dependencies: ["Rules"]),
    .target(name: "StartingConfiguration", dependencies: ["KeyCatalog"]),
    .target(
      name: "Reports",
      dependencies: [
        "Linting", "Fixing", "Comparison", "Egress", "EffectiveConfiguration",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "CatalogComparison", dependencies: ["Configuration", "KeyCatalog", "Documents"]),
    .target(
      name: "Signing",
      dependencies: [
        "Documents",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "X509", package: "swift-certificates"),
      ]),
    .target(
      name: "FileAccess",
      dependencies: [.product(name: "SystemPackage", package: "swift-system")]),
    // What there is to say of a key or a rule, for a terminal and for the pages of `docs`.
    .target(name: "Explanations", dependencies: ["Reports"]),
    // What a project says of its own files.
    .target(name: "ProjectSettings", dependencies: ["Rules", "WebAddress", "FileAccess"]),
    // The command line: it parses options, calls one of the above, and prints.
    .target(
      name: "Commands",
      dependencies: [
        "Linting", "Fixing", "Emitters", "Egress", "EffectiveConfiguration", "GatewayPolicy",
        "StartingConfiguration", "Comparison", "Reports", "Explanations", "FileAccess",
        "Parallelism", "ProjectSettings", "Signing", "CatalogComparison", "JSONSchema",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "writ", dependencies: ["Commands"]),

    // What turns `schemas/` into Swift, and the rules into their registry; run by `make generate`, never by the program.
    .target(name: "SourceGeneration"),
    .executableTarget(name: "generate-sources", dependencies: ["SourceGeneration"]),
    // What writes the pages of `docs` on the keys and the rules; run by `make generate` as well.
    .target(name: "DocumentationPages", dependencies: ["Explanations"]),
    .executableTarget(name: "generate-documentation", dependencies: ["DocumentationPages"]),

    // What several of the test targets share.
    .target(
      name: "TestSupport", dependencies: ["Commands", "FileAccess", "KeyCatalog"],
      path: "Tests/TestSupport"),
    .testTarget(name: "KeyCatalogTests", dependencies: ["KeyCatalog"]),
    .testTarget(name: "WebAddressTests", dependencies: ["WebAddress"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    .testTarget(name: "ConfigurationTests", dependencies: ["Configuration"]),
    .testTarget(name: "LintingTests", dependencies: ["Fixing", "Linting", "TestSupport"]),
    .testTarget(name: "EgressTests", dependencies: ["Egress", "Reports"]),
    .testTarget(name: "EffectiveConfigurationTests", dependencies: ["Commands"]),
    .testTarget(name: "GatewayPolicyTests", dependencies: ["GatewayPolicy"]),
    .testTarget(
      name: "StartingConfigurationTests", dependencies: ["Commands", "StartingConfiguration"]),
    .testTarget(
      name: "FileAccessTests",
      dependencies: [
        "FileAccess", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .testTarget(name: "ParallelismTests", dependencies: ["Parallelism"]),
    .testTarget(name: "ProjectSettingsTests", dependencies: ["ProjectSettings"]),
    .testTarget(name: "ComparisonTests", dependencies: ["Commands", "Comparison", "Emitters"]),
    .testTarget(name: "FixingTests", dependencies: ["Fixing", "Reports"]),
    .testTarget(name: "EmittersTests", dependencies: ["Emitters", "TestSupport"]),
    .testTarget(
      name: "CatalogComparisonTests",
      dependencies: ["CatalogComparison", "Commands", "TestSupport"]),
    .testTarget(name: "SigningTests", dependencies: ["Signing", "Commands", "TestSupport"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"], exclude: ["Golden"]),
    .testTarget(name: "CommandsTests", dependencies: ["Commands", "JSONSchema", "TestSupport"]),
    // What docs/security.md promises of the whole program.
    .testTarget(name: "SecurityTests", dependencies: ["Commands", "Signing", "TestSupport"]),
    .testTarget(name: "ConsumerTests", dependencies: ["Commands", "Linting", "TestSupport"]),
    .testTarget(
      name: "DocumentationPagesTests",
      dependencies: ["Commands", "DocumentationPages", "TestSupport"]),
    .testTarget(name: "SourceGenerationTests", dependencies: ["SourceGeneration"]),
  ],
  swiftLanguageModes: [.v6]
)
