// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A module of ours: its own code, what it may know, nothing else.
func module(_ name: String, knows dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The edges speak HTTP, and carry what they send within the program.
func edge(_ name: String, resources: [Resource] = []) -> Target {
  .target(
    name: name,
    dependencies: [
      "Texts", "Redlines", "Interchange", "Deliberations", "Proceedings", "Search", "Secretariat",
      "CZlib",
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    ], resources: resources, swiftSettings: strict)
}

func tests(of name: String, with others: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + others, swiftSettings: strict
  )
}

let package = Package(
  name: "comity",
  products: [
    .executable(name: "comity", targets: ["comity"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "Promises", targets: ["Promises", "WordPromises"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMemoryFile"),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CLibPQ"),
    module("Texts", knows: [.product(name: "Crypto", package: "swift-crypto")]),
    module("Redlines", knows: ["Texts"]),
    module("Proceedings", knows: [.product(name: "Crypto", package: "swift-crypto")]),
    module(
      "Interchange",
      knows: [
        "Texts", "Redlines", "CLibZip", "CLibXML2", "CMemoryFile", "CUchardet", "CZlib",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    module(
      "Deliberations",
      knows: [
        "Texts", "Redlines", "Proceedings", .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Search", dependencies: ["Texts", "CStemmer"], swiftSettings: strict,
      // The archive, not the shared object: it has no package of its own to run with.
      linkerSettings: [.linkedLibrary(":libstemmer.a")]),
    module(
      "Secretariat",
      knows: [
        "Texts", "Redlines", "Interchange", "Deliberations", "Proceedings", "Search",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
      ]),
    module(
      "Stores",
      knows: [
        "Deliberations", "Proceedings", "Search", "Secretariat", "CLibPQ",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    module(
      "Commands",
      knows: [
        "Texts", "Redlines", "Interchange", "Deliberations", "Proceedings", "Secretariat", "Stores",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    edge(
      "Pages",
      resources: [
        .embedInCode("Assets/comity.css"), .embedInCode("Assets/live.js"),
        .embedInCode("Assets/icon.svg"),
        .embedInCode("Assets/verify_record.py"),
        .embedInCode("Words/fr.po"),
        .embedInCode("Words/ar.po"),
      ]),
    edge("API"),
    .executableTarget(
      name: "comity",
      dependencies: [
        "API", "Commands", "Deliberations", "Interchange", "Pages", "Proceedings", "Secretariat",
        "Stores",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict,
      // Packed relocations, and no table of its own symbols for libraries that never ask for one: the
      // program starts a millisecond sooner, at every command.
      linkerSettings: [
        .unsafeFlags([
          "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker",
          "--no-export-dynamic",
        ])
      ]),
    tests(of: "Texts"),
    tests(of: "Redlines", with: ["Promises", "Texts"]),
    .target(
      name: "Promises", dependencies: ["Redlines", "Texts"], path: "Tests/Promises",
      swiftSettings: strict),
    .target(
      name: "WordPromises", dependencies: ["Interchange", "Promises", "Redlines", "Texts"],
      path: "Tests/WordPromises", swiftSettings: strict),
    .executableTarget(
      name: "KeepPromises", dependencies: ["Promises", "WordPromises"], path: "Tests/KeepPromises",
      swiftSettings: strict),
    tests(of: "Proceedings"),
    tests(of: "Search", with: ["Texts"]),
    tests(
      of: "Stores",
      with: [
        "comity", "PerformUntilKilled", "Deliberations", "Interchange", "Proceedings", "Search",
        "Secretariat", "Texts",
      ]),
    .executableTarget(
      name: "PerformUntilKilled",
      dependencies: ["Deliberations", "Proceedings", "Secretariat", "Stores"],
      path: "Tests/PerformUntilKilled", swiftSettings: strict),
    .executableTarget(
      name: "PlatformBench",
      dependencies: [
        "Deliberations", "Interchange", "Proceedings", "Redlines", "Secretariat", "Stores", "Texts",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      path: "Benchmarks",
      exclude: [
        "Package.swift", "Peers", "Sources/bench/Benchmarks.swift",
        "Sources/bench/GroupBenchmarks.swift", "Sources/bench/WordBenchmarks.swift",
        "Sources/bench/main.swift",
      ],
      sources: [
        "Platform", "Sources/bench/Benchmark.swift", "Sources/bench/Invented.swift",
        "Sources/bench/Measure.swift", "Sources/bench/RevisedText.swift",
      ], swiftSettings: strict),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "API", "comity", "Deliberations", "Interchange", "Pages", "Proceedings", "Secretariat",
        "Stores", "Texts", .product(name: "Hummingbird", package: "hummingbird"),
      ], swiftSettings: strict),
    tests(
      of: "Interchange", with: ["Texts", "Redlines", "Deliberations", "Promises", "WordPromises"]),
    tests(of: "Deliberations", with: ["Texts"]),
    .testTarget(
      name: "CommandsTests", dependencies: ["comity", "Interchange", "Deliberations", "Texts"],
      swiftSettings: strict),
    .testTarget(name: "TidyTests", swiftSettings: strict),
  ]
)
