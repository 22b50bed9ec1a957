public import Redlines
internal import Texts

/// The JSON of `comity merge`, as CONTRACT names its fields.
public struct MergeReport: Encodable {
  public struct Block: Encodable {
    public var id: String
    public var kind: String
    @ExplicitNull public var label: String?
    public var segments: [Segment]
    /// Of a text with amendments accepted, where its words come from.
    public var passages: [Passage]?
  }

  /// Words from one source: the base's where no amendment brought them.
  public struct Passage: Encodable, Sendable {
    public var text: String
    @ExplicitNull public var amendment: String?
    public var proponents: [String]
  }

  /// Words of the base that an accepted amendment takes out.
  public struct Removal: Encodable {
    public var block: String
    public var text: String
    public var amendment: String
    public var proponents: [String]
  }

  /// A text, or alternatives.
  public struct Segment: Encodable, Sendable {
    public var text: String?
    public var alternatives: [Alternative]?
  }

  public struct Alternative: Encodable, Sendable {
    public var text: String
    public var base: Bool
    public var proponents: [String]
    public var amendments: [String]
  }

  public struct Change: Encodable {
    public var id: String
    public var block: String
    /// Behind which block it inserts or moves; null at the beginning, and of other kinds.
    @ExplicitNull public var after: String?
    public var kind: String
    public var proponents: [String]
    public var old: String
    public var new: String
    public var conflictsWith: [String]
  }

  /// Amendments that are one wish: a clause is split, or two are joined.
  public struct Together: Encodable {
    public var kind: String
    public var block: String
    public var amendments: [String]
    public var proponents: [String]
  }

  public struct Caution: Encodable {
    public var code: String
    public var message: String
    public var file: String
    @ExplicitNull public var block: String?
  }

  /// A clause that is not agreed.
  public struct Left: Encodable {
    public var block: String
    /// How people name it, or what it is to stand behind.
    @ExplicitNull public var name: String?
    public var arriving: Bool
    public var alternatives: Int
    public var proponents: [String]
  }

  public var blocks: [Block]
  public var amendments: [Change]
  public var together: [Together]
  public var left: [Left]
  public var warnings: [Caution]
  public var removed: [Removal]?

  public init(_ merge: Merge) {
    blocks = merge.blocks.map(Block.init)
    amendments = merge.amendments.map(Change.init)
    together = merge.regroupings.map(Together.init)
    left = merge.openClauses.map(Left.init)
    warnings = merge.warnings.map(Caution.init)
  }

  /// The text with some amendments accepted: of these, nothing is open any more.
  public init(_ merge: Merge, accepting ids: [String]) throws(AcceptanceRefusal) {
    var origins = WordOrigins(base: merge)
    let clauses = try origins.carryOut(ids, of: merge)
    blocks = zip(clauses, origins.blocks).map { clause, block in
      Block(
        id: clause.id.rawValue, kind: clause.kind.rawValue, label: clause.label,
        segments: [Segment(text: clause.comparedText)],
        passages: block.passages.map { passage in
          Passage(
            text: passage.text, amendment: passage.source?.amendment,
            proponents: passage.source?.proponents ?? [])
        })
    }
    removed = origins.removals.map {
      Removal(
        block: $0.block.rawValue, text: $0.text, amendment: $0.removedBy.amendment,
        proponents: $0.removedBy.proponents)
    }
    let accepted = Set(ids)
    amendments = merge.amendments.filter { accepted.contains($0.id) }.map(Change.init)
    together = merge.regroupings.filter { accepted.isSuperset(of: $0.amendments) }
      .map(Together.init)
    left = []
    warnings = (merge.warnings + merge.cautions(accepting: ids)).map(Caution.init)
  }
}

extension MergeReport.Left {
  init(_ open: OpenClause) {
    block = open.id.rawValue
    name = open.name
    arriving = open.isArriving
    alternatives = open.alternatives
    proponents = open.proponents
  }
}

extension MergeReport.Block {
  init(_ block: RollingBlock) {
    id = block.id.rawValue
    kind = (block.clause?.kind ?? .paragraph).rawValue
    label = block.clause?.label
    segments = block.segments.map { segment in
      switch segment {
      case .text(let text): MergeReport.Segment(text: text)
      case .alternatives(let alternatives):
        MergeReport.Segment(
          alternatives: alternatives.map {
            MergeReport.Alternative(
              text: $0.text, base: $0.isBase, proponents: $0.proponents, amendments: $0.amendments)
          })
      }
    }
  }
}

extension MergeReport.Change {
  init(_ amendment: Amendment) {
    id = amendment.id
    block = amendment.block.rawValue
    after = amendment.after?.rawValue
    kind = amendment.kind.rawValue
    proponents = amendment.proponents
    old = amendment.old
    new = amendment.new
    conflictsWith = amendment.conflictsWith
  }
}

extension MergeReport.Together {
  init(_ regrouping: Regrouping) {
    kind = regrouping.kind.rawValue
    block = regrouping.block.rawValue
    amendments = regrouping.amendments
    proponents = regrouping.proponents
  }
}

extension MergeReport.Caution {
  init(_ warning: MergeWarning) {
    code = warning.code.rawValue
    message = warning.message
    file = warning.markUp
    block = warning.block?.rawValue
  }
}
