import Foundation
import Testing
import Texts

@testable import Interchange

@Suite("Akoma Ntoso written")
struct AkomaNtosoWriterTests {
  /// The official schema stands beside the checkout where the acceptance data do.
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/akn/xsd/akomantoso30.xsd").standardizedFileURL

  private static let canValidate =
    FileManager.default.fileExists(atPath: schema.path)
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")

  private func readBack(_ text: StructuredText) throws -> StructuredText {
    let bytes = AkomaNtosoWriter.bytes(of: text)
    return try AkomaNtosoReader.reading(of: SourceFile(name: "text.xml", bytes: bytes)).text
  }

  @Test("Any text is read back as it was written", arguments: 0..<20)
  func roundTrip(batch: Int) throws {
    var texts = GeneratedTexts(seed: UInt64(batch))
    for number in 0..<200 {
      let text = texts.text()
      let back = try readBack(text)
      let heads = (back.clauses.map(\.number?.typedHead), text.clauses.map(\.number?.typedHead))
      if back == text, heads.0 == heads.1 { continue }
      let place = zip(back.clauses, text.clauses).enumerated().first {
        $0.element.0 != $0.element.1
      }
      Issue.record(
        """
        text \(number) of batch \(batch): clause \(place?.offset ?? -1) \
        \(place.map { "\($0.element.0) instead of \($0.element.1)" } ?? "its facts")
        """)
      return
    }
  }

  @Test("A chain of parents longer than parsers nest is read back", arguments: [1, 50, 300, 3000])
  func chain(length: Int) throws {
    let text = GeneratedTexts.chain(length)
    #expect(try readBack(text) == text)
  }

  @Test("The same text gives the same bytes")
  func sameBytes() {
    var texts = GeneratedTexts(seed: 7)
    let text = texts.text()
    #expect(AkomaNtosoWriter.bytes(of: text) == AkomaNtosoWriter.bytes(of: text))
  }

  @Test("A resolution has its preamble, its levels, its notes where a clerk looks for them")
  func shape() {
    let text = StructuredText(
      title: "Harbours", symbol: "HARB/1",
      clauses: [
        Clause(id: ClauseID("t"), kind: .title, text: "Harbours"),
        Clause(id: ClauseID("p"), kind: .preambular, text: "recalling the tide[^1],"),
        Clause(
          id: ClauseID("h"), kind: .heading, number: PrintedNumber("Article 1"), text: "Light"),
        Clause(
          id: ClauseID("o"), kind: .operative, number: PrintedNumber("1."), text: "invites ports",
          parent: ClauseID("h")),
        Clause(id: ClauseID("n"), kind: .note, number: PrintedNumber("1"), text: "Of spring."),
      ])
    let written = String(decoding: AkomaNtosoWriter.bytes(of: text), as: UTF8.self)
    for part in [
      "<docNumber>HARB/1</docNumber>", "<docTitle>Harbours</docTitle>", "<preamble>", "<recitals>",
      "<recital eId=\"p\"", "<article eId=\"h\"", "<num>Article 1</num>",
      "<heading>Light</heading>",
      "<paragraph eId=\"o\"", "<authorialNote eId=\"n\"", "<p>Of spring.</p></authorialNote>,</p>",
    ] {
      #expect(written.contains(part), "\(part) in \(written)")
    }
  }

  @Test(
    "Any text is valid against the schema of OASIS",
    .enabled(
      if: canValidate,
      "skipped: xmllint (libxml2-utils) or ../shared/data/akn/xsd/akomantoso30.xsd is not there"))
  func valid() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "akoma-ntoso-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var texts = GeneratedTexts(seed: 2017)
    var files: [String] = []
    for number in 0..<400 {
      let text = number == 0 ? GeneratedTexts.chain(100) : texts.text()
      let file = folder.appending(path: "\(number).xml")
      try Data(AkomaNtosoWriter.bytes(of: text)).write(to: file)
      files.append(file.path)
    }
    let lint = Process()
    lint.executableURL = URL(filePath: "/usr/bin/xmllint")
    lint.arguments = ["--nonet", "--noout", "--schema", Self.schema.path] + files
    let messages = Pipe()
    lint.standardError = messages
    try lint.run()
    let said = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    lint.waitUntilExit()
    let faults = said.split(separator: "\n").filter { !$0.hasSuffix(" validates") }
    #expect(lint.terminationStatus == 0, "\(faults.prefix(3).joined(separator: "\n"))")
  }
}
