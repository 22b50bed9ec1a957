/// Withdraws a comment: it stays on the record, and is counted no more.
public struct WithdrawComment: Act {
  public var comment: String

  public static let definition = ActDefinition(
    "comment.withdraw", by: [.secretariat, .delegate, .observer],
    summary: "Withdraws a comment of one's own party.",
    fields: [.init("comment", .id(of: "comment"), "What is withdrawn.")])

  public init(comment: String) { self.comment = comment }

  public func subjects(in scene: ActScene) -> [Subject] { [Subject("comment", comment)] }

  public func check(in scene: ActScene) throws {
    let row = try scene.existing(CommentRow.self, comment, field: "comment")
    try row.refuseOthers(in: scene)
    if row.state == .withdrawn { throw Refusal.rule(.isWithdrawn) }
  }

  public func changes(in scene: ActScene) throws -> [ViewChange] {
    var row = try scene.existing(CommentRow.self, comment, field: "comment")
    row.state = .withdrawn
    return [.put(row)]
  }
}
