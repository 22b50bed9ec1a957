public import Deliberations
public import Proceedings
internal import Texts

extension Secretariat {
  /// Adds a recommendation that stands in these clauses of a contribution, under its submitters.
  ///
  /// - Throws: `Refusal`; what the stores threw.
  public func addRecommendation(
    in clauses: [String], of intake: String, in forum: String, by actor: Actor, basedOn: Int? = nil
  ) async throws -> RecordedAct {
    guard let item = try await self.intake(intake, in: forum), let text = item.text else {
      throw Refusal.unknown(noun: "intake", id: intake, field: "intake")
    }
    let chosen = Set(clauses)
    let pieces = text.clauses.filter { chosen.contains($0.id.rawValue) }.compactMap { clause in
      let words = [clause.number?.printed ?? "", clause.text].filter { !$0.isEmpty }
      return FieldKind.text(upTo: 200_000).fitting(words.joined(separator: " "))
        .map { WordingPiece(clauses: [clause.id.rawValue], text: $0) }
    }
    let act = AddRecommendation(
      intake: intake, pieces: pieces, proponents: item.intake.facts.submitters,
      behind: Self.last(of: item, before: pieces.first?.clauses.first, in: text))
    return try await perform(act, in: forum, as: actor, basedOn: basedOn)
  }

  /// The last recommendation that begins before a clause.
  private static func last(
    of item: IntakeOverview, before clause: String?, in text: StructuredText
  ) -> String? {
    var places: [String: Int] = [:]
    for (place, clause) in text.clauses.enumerated() { places[clause.id.rawValue] = place }
    guard let place = clause.flatMap({ places[$0] }) else { return nil }
    return item.recommendations.last { row in
      row.clauses.first.flatMap { places[$0] }.map { $0 < place } ?? false
    }?.id
  }
}
