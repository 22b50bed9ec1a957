public import Texts

/// The JSON of `comity rolling`: a bracketed draft as data.
public struct RollingReport: Encodable {
  public struct Block: Encodable {
    public var id: String
    public var kind: String
    @ExplicitNull public var label: String?
    public var segments: [Segment]
  }

  /// A text, or alternatives.
  public struct Segment: Encodable, Sendable {
    public var text: String?
    public var alternatives: [Alternative]?
  }

  public struct Alternative: Encodable, Sendable {
    /// Without brackets, label and names; with the brackets that stand within it.
    public var text: String
    /// Whether it is the base's wording, as others of the row have names and it has none.
    public var base: Bool
    public var proponents: [String]
    @ExplicitNull public var option: String?
    /// `deleted`, `movedUp` or `movedDown`, where that is what is wanted.
    @ExplicitNull public var removal: String?
    public var segments: [Segment]
  }

  public struct Choice: Encodable {
    public struct Option: Encodable, Sendable {
      public var label: String
      public var blocks: [String]
      /// Nothing in the text says where it ends.
      public var endUncertain: Bool
    }

    public var options: [Option]
  }

  public struct Span: Encodable {
    public var from: String
    public var to: String
  }

  public var blocks: [Block]
  public var choices: [Choice]
  public var spans: [Span]
  public var left: [MergeReport.Left]

  public init(_ draft: NegotiatedDraft) {
    blocks = zip(draft.text.clauses, draft.clauses).map { clause, negotiated in
      Block(
        id: clause.id.rawValue, kind: clause.kind.rawValue, label: clause.label,
        segments: Self.segments(negotiated.parts))
    }
    choices = draft.choices.map { row in
      Choice(
        options: row.map {
          Choice.Option(
            label: $0.label, blocks: $0.clauses.map(\.rawValue), endUncertain: $0.isEndUncertain)
        })
    }
    spans = draft.spans.map { Span(from: $0.from.rawValue, to: $0.to.rawValue) }
    left = draft.openClauses.map(MergeReport.Left.init)
  }

  private static func segments(_ parts: [NegotiatedClause.Part]) -> [Segment] {
    parts.map { part in
      switch part {
      case .passage(let text): Segment(text: text)
      case .alternatives(let row):
        Segment(
          alternatives: row.indices.map { place in
            let one = row[place]
            return Alternative(
              text: one.wording, base: NegotiatedClause.base(of: row) == place,
              proponents: one.proponents, option: one.label,
              removal: one.removal.map { "\($0)" }, segments: segments(one.parts))
          })
      }
    }
  }
}
