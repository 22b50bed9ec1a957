// swift-tools-version: 6.2
import PackageDescription

let readers = ["Word", "WordParts", "PlainText", "AkomaNtoso"]
let promises = ["Merge", "WordPair"]

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "comity", path: "..")],
  targets: [.target(name: "Driver", swiftSettings: [.swiftLanguageMode(.v6)])]
    + readers.map { reader in
      .executableTarget(
        name: "Fuzz\(reader)",
        dependencies: ["Driver", .product(name: "Interchange", package: "comity")],
        swiftSettings: [.swiftLanguageMode(.v6)])
    }
    + promises.map { subject in
      .executableTarget(
        name: "Fuzz\(subject)",
        dependencies: ["Driver", .product(name: "Promises", package: "comity")],
        swiftSettings: [.swiftLanguageMode(.v6)])
    }
)
