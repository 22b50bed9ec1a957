import Deliberations
import Interchange
import Testing
import Texts

/// A compilation that is issued in any format is read back as the same document: clerks correct it
/// in Word, and it is compiled again.
@Suite struct CompilationRoundTripTests {
  private static let contributions = [
    (
      "orve.txt",
      """
      Contribution of the Republic of Orve

      1. Introduction

      Our wells are old, and 1) the maps of them older.

      2. Recommendations

      Recommendation 1: It is recommended that all valleys publish the depth of their wells, within \
      seven days¹, and that:

      a) the towns [should] [may] keep a register;

      b) the keepers report to the Council, in accordance with paragraph 35 of the Tunis Agenda.

      Recommendation 2: We recommend that the Council review the register every year.

      ¹ Days of the calendar, not of work.
      """
    ),
    (
      "belle.txt",
      """
      Contribution du Royaume de Belle

      Recommandations

      1. Nous recommandons que les vallées publient la profondeur de leurs puits.

      2. Il est proposé de recommander que le Conseil examine le registre chaque année.
      """
    ),
    (
      "sarw.txt",
      """
      مساهمة جمهورية السرو

      التوصيات

      1- نوصي بأن تنشر جميع الوديان عمق آبارها خلال سبعة أيام.

      2- نوصي بأن يستعرض المجلس السجل كل سنة.
      """
    ),
  ]

  private static func compilation(in language: Language? = nil) async throws -> StructuredText {
    var incoming: [IncomingContribution] = []
    // What is printed from right to left is another matter (`DirectionTests`).
    for (file, text) in language == nil ? contributions : Array(contributions.prefix(2)) {
      let reading = try await SourceFile(name: file, bytes: Array(text.utf8)).read()
      incoming.append(IncomingContribution(file: file, reading: reading))
    }
    let date = CalendarDate(year: 2027, month: 3, day: 1)
    return Compilation(of: incoming, title: "What the valleys ask", date: date, language: language)
      .text()
  }

  private static func shapes(_ text: StructuredText) -> [String] {
    text.clauses.map { clause in
      let parent = clause.parent.flatMap { id in text.clauses.firstIndex { $0.id == id } } ?? -1
      return "\(clause.kind) \(clause.level) \(clause.number?.printed ?? "-") "
        + "\(clause.label ?? "-") \(clause.phrase ?? "-") <\(parent)> \(clause.text)"
    }
  }

  private static func recommendations(in text: StructuredText) -> [String] {
    Recommendation.all(in: text).map {
      "\($0.number ?? "-") \($0.proponents) \($0.category ?? "-") \($0.text)"
    }
  }

  @Test(arguments: [FileFormat.word, .openDocument, .html, .markdown, .akomaNtoso])
  func `it is read back clause by clause`(format: FileFormat) async throws {
    let text = try await Self.compilation()
    let name = "compilation.\(format.rawValue)"
    let bytes = try await format.bytes(of: text, named: name)
    let again = try await SourceFile(name: name, bytes: bytes).read().text
    for (found, expected) in zip(Self.shapes(again), Self.shapes(text)) {
      #expect(found == expected)
    }
    #expect(again.clauses.count == text.clauses.count)
    #expect(again.title == text.title)
    #expect(again.date == text.date)
    let recommendations = Self.recommendations(in: text)
    #expect(recommendations.count >= 6)
    #expect(Self.recommendations(in: again) == recommendations)
  }

  /// Of pages, parties and numbers are read back; the list of contents is none of the wording.
  @Test(arguments: [FileFormat.pdf, .plainText], ["en", "fr", "es"])
  func `its pages tell the same recommendations`(format: FileFormat, language: String) async throws
  {
    let text = try await Self.compilation(in: Language(language))
    let name = "compilation.\(format.rawValue)"
    let bytes = try await format.bytes(of: text, named: name)
    let again = try await SourceFile(name: name, bytes: bytes).read().text
    func told(_ text: StructuredText) -> [String] {
      Recommendation.all(in: text).map { "\($0.number ?? "-") \($0.proponents)" }
    }
    #expect(told(text).count == 4)
    #expect(told(again) == told(text))
    #expect(Submitters.of(again).isEmpty)
  }
}
