// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "newsgraph",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Newsgraph", targets: ["Newsgraph", "GraphCore", "GraphFormats"]),
    .executable(name: "newsgraph", targets: ["NewsgraphTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "XMLBridge", dependencies: ["CLibXML2", system], swiftSettings: strict),
    .target(name: "CHash"),
    .target(name: "GraphCore", dependencies: ["CHash"], swiftSettings: strict),
    // Unoptimised kernels are a hundred times slower, too slow for the tests of a debug build.
    .target(name: "CEncoder", cSettings: [.unsafeFlags(["-O3"])]),
    .target(name: "CWeights", exclude: ["reader.ngwt"]),
    .target(
      name: "Encoder", dependencies: ["CEncoder", "CWeights", "GraphCore", system],
      swiftSettings: strict),
    .target(
      name: "GraphFormats", dependencies: ["GraphCore", "XMLBridge", system],
      exclude: ["JSON/graph.schema.json"],
      swiftSettings: strict),
    .target(name: "CPage", exclude: ["page.html", "script", "style"]),
    .target(name: "GraphPictures", dependencies: ["CPage", "GraphCore"], swiftSettings: strict),
    .target(name: "CFacts", exclude: ["facts.tsv"]),
    .target(
      name: "Newsgraph", dependencies: ["CFacts", "Encoder", "GraphCore", "XMLBridge", system],
      swiftSettings: strict),
    .executableTarget(
      name: "NewsgraphTool",
      dependencies: [
        "GraphCore", "GraphFormats", "GraphPictures", "Newsgraph", "XMLBridge", system,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["GraphCore"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "XMLBridgeTests", dependencies: ["XMLBridge", system], swiftSettings: strict),
    .testTarget(
      name: "GraphPicturesTests", dependencies: ["GraphCore", "GraphPictures", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GraphCoreTests", dependencies: ["CHash", "GraphCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EncoderTests", dependencies: ["Encoder", "GraphCore", "TestSupport", system],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "GraphFormatsTests",
      dependencies: ["GraphCore", "GraphFormats", "XMLBridge", "TestSupport", system],
      swiftSettings: strict),
    .testTarget(
      name: "NewsgraphTests",
      dependencies: ["Encoder", "GraphCore", "Newsgraph", "TestSupport", system],
      swiftSettings: strict),
    .testTarget(
      name: "NewsgraphToolTests", dependencies: ["GraphCore", "GraphFormats", "NewsgraphTool"],
      swiftSettings: strict),
  ]
)
