import Foundation
import Testing

/// The style guide as tests: each says what is wrong, where, and how to mend it.
struct Tidy {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct SourceText: Sendable, CustomTestStringConvertible {
    let path: String
    let lines: [String]
    var testDescription: String { path }
  }

  /// Every Swift file under a folder of the project.
  static func swiftFiles(under folder: String) -> [SourceText] {
    let top = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil)
    else { return [] }
    return walk.compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
      .compactMap { file in
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        let path = String(file.path.dropFirst(root.path.count + 1))
        return SourceText(path: path, lines: text.components(separatedBy: "\n"))
      }
  }

  @Test("There is something to check")
  func sourcesAreFound() {
    #expect(Self.swiftFiles(under: "Sources").count > 20)
  }

  @Test("A file is one thing: under 400 lines. Mend: give each noun or verb a file of its own")
  func filesAreShort() {
    for file in Self.swiftFiles(under: "Sources") where file.lines.count > 400 {
      Issue.record("\(file.path): \(file.lines.count) lines")
    }
  }

  @Test("A function is under 60 lines. Mend: name its steps")
  func functionsAreShort() {
    for file in Self.swiftFiles(under: "Sources") {
      for (start, length) in functions(in: file.lines) where length >= 60 {
        Issue.record("\(file.path):\(start): \(length) lines")
      }
    }
  }

  /// Where functions begin and how many lines they have, by the indentation that swift-format
  /// gives.
  private func functions(in lines: [String]) -> [(start: Int, length: Int)] {
    var found: [(Int, Int)] = []
    for (at, line) in lines.enumerated() {
      let body = line.drop { $0 == " " }
      let words = body.split(separator: " ").prefix(5)
      guard words.contains("func") || body.hasPrefix("init(") || words.dropFirst().first == "init",
        !body.hasPrefix("//"), !isClosed(line)
      else { continue }
      let indent = String(line.prefix(line.count - body.count))
      let end = lines[at...].firstIndex { $0 == indent + "}" }
      if let end, lines[at..<end].contains(where: { $0.hasSuffix("{") }) {
        found.append((at + 1, end - at + 1))
      }
    }
    return found
  }

  /// Whether a declaration ends on its own line.
  private func isClosed(_ line: String) -> Bool {
    line.contains("{") && line.count { $0 == "{" } == line.count { $0 == "}" }
  }

  static let allowedImports: [String: Set<String>] = [
    "Texts": ["Crypto"],
    "Redlines": ["Texts"],
    "Proceedings": ["Crypto"],
    "Deliberations": ["Texts", "Redlines", "Proceedings", "Yams"],
    "Search": ["Texts", "CStemmer"],
    "Secretariat": [
      "Texts", "Redlines", "Interchange", "Deliberations", "Proceedings", "Search",
      "Synchronization", "Crypto", "CryptoExtras", "Dispatch", "FoundationEssentials",
      "CoreMetrics",
    ],
    "Stores": [
      "Deliberations", "Proceedings", "Search", "Secretariat", "GRDB", "GRDBSQLite", "CLibPQ",
      "FoundationEssentials", "Glibc",
    ],
    "Pages": [
      "Texts", "Redlines", "Interchange", "Deliberations", "Proceedings", "Search", "Secretariat",
      "Hummingbird", "HTTPTypes", "Logging", "CZlib", "ServiceLifecycle", "Synchronization",
    ],
    "API": [
      "Deliberations", "Proceedings", "Search", "Secretariat", "Hummingbird", "HTTPTypes",
      "Logging",
    ],
    "Interchange": [
      "Texts", "Redlines", "CLibZip", "CLibXML2", "CMemoryFile", "CUchardet", "Subprocess",
      "SystemPackage",
      "FoundationEssentials", "Glibc",
      "Synchronization", "CZlib",
    ],
    "Commands": [
      "Texts", "Redlines", "Interchange", "Deliberations", "Proceedings", "Secretariat", "Stores",
      "ArgumentParser", "FoundationEssentials", "Synchronization", "Glibc",
    ],
    "comity": [
      "Commands", "Pages", "API", "Secretariat", "Stores", "Proceedings", "Deliberations",
      "Interchange",
      "ArgumentParser", "Hummingbird", "Logging", "Subprocess", "FoundationEssentials", "Glibc",
      "Configuration", "CoreMetrics", "HTTPTypes", "HummingbirdCore", "NIOCore",
      "ServiceLifecycle", "Synchronization", "UnixSignals", "Yams",
    ],
  ]

  @Test(
    "Dependencies run downwards only. Mend: move the code to the part that may know both",
    arguments: Array(allowedImports.keys).sorted())
  func modulesKnowOnlyWhatTheyMay(module: String) {
    let allowed = Self.allowedImports[module] ?? []
    let files = Self.swiftFiles(under: "Sources/\(module)")
    #expect(!files.isEmpty, "the module has no files: mend this table")
    for file in files {
      for (at, line) in file.lines.enumerated() {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1,
          !line.hasPrefix("//")
        else { continue }
        let name = String(words[place + 1].prefix { $0 != "." })
        if !allowed.contains(name) { Issue.record("\(file.path):\(at + 1): imports \(name)") }
      }
    }
  }

  /// What stands in no file of the project, and why.
  ///
  /// The words are cut in two so that this file does not hold them itself.
  static let unwanted: [(word: String, why: String)] = [
    ("TO" + "DO", "finish it, or open an issue"),
    ("FIX" + "ME", "finish it, or open an issue"),
    ("try" + "!", "handle the error"),
    ("@unchecked" + " Sendable", "let the compiler prove it"),
    ("fatal" + "Error(", "use a precondition with a sentence, or a typed error"),
    ("import" + " Foundation\n", "FoundationEssentials starts in half the time"),
    ("/ho" + "me/", "no machine's paths"),
    ("/wo" + "rk/", "no machine's paths"),
  ]

  @Test("Unfinished business and machine paths stand nowhere", arguments: unwanted)
  func nothingUnwanted(word: String, why: String) {
    for file in Self.swiftFiles(under: "Sources") {
      let text = file.lines.joined(separator: "\n")
      if text.contains(word) { Issue.record("\(file.path): \(word). Mend: \(why)") }
    }
  }

  @Test("No drawer for everything. Mend: name the file for the noun or verb it holds")
  func noDrawers() {
    for file in Self.swiftFiles(under: "Sources") {
      let name = file.path.split(separator: "/").last ?? ""
      for drawer in ["Util", "Helper", "Common", "Misc", "+"] where name.contains(drawer) {
        Issue.record("\(file.path)")
      }
    }
  }
}
