// swift-tools-version: 6.1
import PackageDescription

// What `cold-start` measures writ against; built by `make bench` with the options of writ's release.
let package = Package(
  name: "baseline",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .executableTarget(
      name: "baseline",
      dependencies: [
        "CLibXML2", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // As an archive, libxml2 brings ICU, which is C++.
      linkerSettings: [.linkedLibrary("stdc++", .when(platforms: [.linux]))]),
  ],
  swiftLanguageModes: [.v6]
)
