// swift-tools-version: 6.1
import PackageDescription

// A package of its own: its flags would keep others from depending on the main one. See `run`.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "writ", path: "../..")],
  targets: [
    .executableTarget(name: "fuzz", dependencies: [.product(name: "WritKit", package: "writ")])
  ],
  swiftLanguageModes: [.v6]
)
