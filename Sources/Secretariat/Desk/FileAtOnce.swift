public import Deliberations
public import Interchange
public import Proceedings

extension Secretariat {
  /// Takes in, reads and files a file that is trusted, in one go.
  ///
  /// - Parameters:
  ///   - submitters: in the place of those that the file names.
  ///   - filing: where it names no symbol, the one that the file bears is taken if it is free.
  /// - Throws: `InterchangeFailure` where the file cannot be read; `Refusal`, also where it is here
  ///   already; what the stores threw.
  public func file(
    _ source: SourceFile, to body: String, as filing: Filing = Filing(),
    submitters: [String]? = nil, in forum: String, by actor: Actor
  ) async throws -> RecordedAct {
    let kept = KeptFile(
      hash: try await files.keep(source.bytes), sizeBytes: source.bytes.count)
    let receipts = try await receive(
      kept, named: source.name, as: Delivery(body: body), in: forum, by: actor)
    guard case .received(let id) = receipts.first?.outcome else {
      throw Refusal.taken(field: "file", value: kept.hash.description)
    }
    try await read(intake: id, in: forum, by: TrustingReader())
    guard var row = try await row(IntakeRow.self, id, of: forum), row.isRead else {
      throw Refusal.rule(.intakeIsRead)
    }
    if let submitters {
      row.facts.submitters = submitters
      _ = try await perform(
        DescribeIntake(intake: id, facts: row.facts), in: forum, as: actor)
    }
    var filing = filing
    if filing.symbol == nil {
      filing.symbol = try await proposedSymbol(of: row, as: filing, in: forum)
    }
    return try await file(intake: id, as: filing, in: forum, by: actor)
  }
}
