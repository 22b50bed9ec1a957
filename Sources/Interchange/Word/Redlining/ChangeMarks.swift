internal import Redlines

/// The tags of tracked changes: by whom, when, each with a number of its own.
final class ChangeMarks {
  /// Who makes the changes that are written next: one author but where a name grew too long.
  private var authors: [String]
  private let date: String?
  private var next: Int
  private var moves = 0

  /// - Parameter first: above all numbers that the file has.
  init(_ author: RedlineAuthor, first: Int) {
    authors = [MarkupBytes.escaped(author.name)]
    date = author.date.map { MarkupBytes.escaped($0) }
    next = first
  }

  /// The changes that are written next are made by all of these, as one author.
  func sign(as names: [String]) {
    authors = JointAuthor.joined(names).map { MarkupBytes.escaped($0) }
  }

  var number: Int {
    defer { next += 1 }
    return next
  }

  /// The number of the first of so many moves.
  func firstMove(of count: Int) -> Int {
    defer { moves += count }
    return moves
  }

  var attributes: String { attributes(number) }

  func attributes(_ number: Int) -> String { attributes(number, by: authors[0]) }

  private func attributes(_ number: Int, by author: String) -> String {
    "w:id=\"\(number)\" w:author=\"\(author)\"" + (date.map { " w:date=\"\($0)\"" } ?? "")
  }

  /// What stands before and behind what has this status.
  func around(_ status: MarkedStatus) -> (open: String, close: String) {
    guard let element = Self.element(status) else { return ("", "") }
    return (
      authors.map { "<\(element) \(attributes(number, by: $0))>" }.joined(),
      String(repeating: "</\(element)>", count: authors.count)
    )
  }

  private static func element(_ status: MarkedStatus) -> String? {
    switch status {
    case .kept: nil
    case .inserted: "w:ins"
    case .deleted: "w:del"
    case .movedHere: "w:moveTo"
    case .movedAway: "w:moveFrom"
    }
  }

  /// In the properties of a paragraph's end or of a row.
  func property(_ status: MarkedStatus) -> String {
    Self.element(status).map { "<\($0) \(attributes)/>" } ?? ""
  }
}

/// Who is named at the changes, and when.
public struct RedlineAuthor: Sendable {
  public var name: String
  /// As in `2026-03-31T10:00:00Z`; nil where none is to be named.
  public var date: String?

  public init(name: String, date: String?) {
    self.name = name
    self.date = date
  }
}

/// Which notes of the new file are which of the old one, as their references tell while the text is
/// written.
final class RedlineNotes {
  struct Key: Hashable {
    var isEndnote: Bool
    var id: String
  }

  /// Of a note of the new file the old one.
  var oldOfNew: [Key: String] = [:]
  /// Notes whose reference is new.
  var inserted: Set<Key> = []
  /// Old notes whose reference is gone, with the number that they have in the new file.
  private(set) var added: [(key: Key, number: Int)] = []
  private var next: [Bool: Int] = [:]

  /// - Parameter next: the first free number among the notes, and among the endnotes.
  init(next: [Bool: Int]) { self.next = next }

  func number(ofOld key: Key) -> Int {
    let number = next[key.isEndnote] ?? 1
    next[key.isEndnote] = number + 1
    added.append((key, number))
    return number
  }
}
