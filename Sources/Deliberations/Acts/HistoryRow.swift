/// That an act was about a thing: from it the thing's history is told.
public struct HistoryRow: ViewRow {
  public var noun: String
  public var id: String
  /// The act's number on the record.
  public var number: Int

  public static let view = ViewDefinition(
    "histories", of: "history", key: [.text("noun"), .text("id"), .integer("number")],
    columns: [], indexes: [["noun", "number"]])

  public init(_ subject: Subject, number: Int) {
    noun = subject.noun
    id = subject.id
    self.number = number
  }
}

extension Views {
  /// What acts after a number were about, of things of one kind.
  func history(of noun: String, after number: Int) throws -> [HistoryRow] {
    try rows(
      ViewQuery(HistoryRow.self).where("noun", is: noun).after("number", .integer(number)))
  }

  /// The numbers of the acts about a thing, after a number, in order.
  public func history(of subject: Subject, after number: Int) throws -> [Int] {
    try rows(
      ViewQuery(HistoryRow.self).where("noun", is: subject.noun).where("id", is: subject.id)
        .after("number", .integer(number))
    ).map(\.number)
  }
}
