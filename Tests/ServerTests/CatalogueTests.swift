import Deliberations
import Foundation
import Interchange
import Secretariat
import Testing

@testable import Pages

/// What the interface says, it says in each of its languages.
@Suite("Interface languages")
struct CatalogueTests {
  private static let translations = ["fr", "ar"]

  @Test("The words of every act, field and choice are translated", arguments: translations)
  func acts(tag: String) throws {
    let catalogue = try #require(Catalogues.shipped[tag])
    var words: Set<String> = []
    for act in ActCatalogue.all.acts {
      let definition = act.definition
      words.formUnion([ActWords.title(of: definition), definition.summary])
      words.insert(ActWords.label(definition.noun))
      for field in definition.fields {
        words.formUnion([ActWords.label(field.name), field.summary])
        words.formUnion(Self.choices(of: field.kind))
      }
    }
    let missing = words.filter { !catalogue.says($0) }
    #expect(missing.isEmpty, "\(missing.sorted().joined(separator: "\n"))")
  }

  private static func choices(of kind: FieldKind) -> [String] {
    switch kind {
    case .oneOf(let names): names.map(ActWords.label)
    case .list(let kind, _): choices(of: kind)
    default: []
    }
  }

  @Test("The words that stand in the pages' sources are translated", arguments: translations)
  func pages(tag: String) throws {
    let catalogue = try #require(Catalogues.shipped[tag])
    let words = try Self.wordsInSources()
    #expect(words.count > 300)
    let missing = words.filter { !catalogue.says($0) }
    #expect(missing.isEmpty, "\(missing.sorted().joined(separator: "\n"))")
  }

  @Test("What the readers of files say of a bad one is translated", arguments: translations)
  func readers(tag: String) throws {
    let catalogue = try #require(Catalogues.shipped[tag])
    let words = try Self.literals(in: "Sources/Interchange", after: #"\b(?:problem|remedy):\s*"#)
    #expect(words.count > 20)
    let missing = words.filter { !catalogue.says($0) }
    #expect(missing.isEmpty, "\(missing.sorted().joined(separator: "\n"))")
  }

  @Test(
    "Figures and names in what is said of a bad file stand in its translation",
    arguments: translations)
  func faults(tag: String) throws {
    let catalogue = try #require(Catalogues.shipped[tag])
    let foreign: [(name: String, bytes: String, words: [String])] = [
      ("a.docx", "GIF89a", ["a picture (GIF)"]), ("a.pdf", "{\\rtf1 x", ["an RTF file"]),
      ("a.docx", "plain words", ["this is text, not what its ending says"]),
      ("a.xml", "<a>\n</b>", ["line 2"]), ("a.txt", "", ["the file is empty"]),
    ]
    for (name, bytes, english) in foreign {
      let failure = #expect(throws: InterchangeFailure.self) {
        try SourceFile(name: name, bytes: Array(bytes.utf8)).readAlone()
      }
      let told = ReadingProblem.sentence(of: ReadingFault(try #require(failure)), catalogue)
      for words in english { #expect(!told.contains(words), "\(name): \(told)") }
      #expect(!told.contains("{"), "\(told)")
    }
  }

  /// The keys that are written out where words are asked for: `words("…" + "…")`, and the first of
  /// `counted(n, "…", "…")`.
  private static func wordsInSources() throws -> Set<String> {
    try literals(in: "Sources/Pages", after: #"\bwords\(\s*"#)
      .union(literals(in: "Sources/Pages", after: #"\bcounted\([^"]*?,\s*"#))
  }

  /// The literals without interpolation that follow a pattern in the files under a folder.
  private static func literals(in folder: String, after pattern: String) throws -> Set<String> {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: folder)
    let files = try #require(
      FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil))
    let literal = #"("(?:[^"\\]|\\.)*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*)"#
    let asked = try NSRegularExpression(pattern: pattern + literal)
    let piece = try NSRegularExpression(pattern: #""((?:[^"\\]|\\.)*)""#)
    var found: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in asked.matches(in: source, range: NSRange(source.startIndex..., in: source)) {
        guard let range = Range(match.range(at: 1), in: source) else { continue }
        let written = String(source[range])
        let pieces = piece.matches(in: written, range: NSRange(written.startIndex..., in: written))
        let key = pieces.compactMap { Range($0.range(at: 1), in: written).map { written[$0] } }
          .joined()
        if !key.isEmpty, !key.contains("\\(") {
          found.insert(key.replacing("\\\"", with: "\""))
        }
      }
    }
    return found
  }

  @Test(
    "A translation fills in what its original fills in, in each of its forms",
    arguments: translations)
  func placeholders(tag: String) throws {
    let forms = try #require(["fr": 2, "ar": 6][tag])
    let source = tag == "fr" ? PackageResources.fr_po : PackageResources.ar_po
    let entries = GettextReader.entries(String(decoding: source, as: UTF8.self))
    #expect(entries.count > 500)
    for (key, translations) in entries {
      #expect([1, forms].contains(translations.count), "\(key)")
      for translation in translations {
        // A form for one may go without the number, in any language.
        let given = Self.names(in: translation).subtracting(["count"])
        #expect(given == Self.names(in: key).subtracting(["count"]), "\(key)")
      }
    }
  }

  private static func names(in words: String) -> Set<Substring> {
    Set(
      words.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first
      })
  }
}
