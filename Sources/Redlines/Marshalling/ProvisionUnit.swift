/// What a part of a text is called where somebody refers to it.
enum ProvisionUnit: Hashable, Sendable {
  /// A part with a heading of its own, by its English name or, where no other is known, by the
  /// word in small letters: `article`, `annex`, `rule`.
  case division(String)
  /// A numbered paragraph, or the n-th where none is numbered.
  case paragraph
  case subparagraph
  /// A point of a list by its letter or number.
  case point
  /// Paragraphs of any kind counted through, as French texts do.
  case line
  /// A dash of a list, counted.
  case indent
  case recital
  case citation
  case preambular
  case operative
  case sentence
  /// What the part begins with, before its points.
  case opening
  /// The words of its heading.
  case heading
  /// Only a number is given.
  case unnamed

  /// Whether it is less than a clause, so that no text has it as one.
  var isWithinClause: Bool {
    switch self {
    case .heading, .opening, .sentence: true
    default: false
    }
  }

  /// Whether it stands behind the provisions rather than among them.
  var isAttached: Bool { rank == 0 }

  /// How far out a division stands, from the largest; nil where its name does not say.
  var rank: Int? {
    guard case .division(let name) = self else { return nil }
    return Self.divisionRanks[name]
  }

  private static let divisionRanks = [
    "annex": 0, "schedule": 0, "part": 10, "book": 20, "title": 30, "chapter": 40, "section": 50,
    "subsection": 60, "article": 70,
  ]

  /// Where it stands among what a part holds that the base text does not show: the heading first,
  /// then what it begins with.
  var innerRank: Int {
    switch self {
    case .heading: 0
    case .citation: 1
    case .recital, .preambular: 2
    case .opening: 3
    case .sentence: 4
    default: 5
    }
  }
}
