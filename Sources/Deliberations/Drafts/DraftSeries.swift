/// A text in the making: its numbered drafts follow one another, each with comments on it.
public struct DraftSeriesRow: ViewRow {
  public var id: String
  public var body: String
  /// What the text is to be: `Report on open water data`.
  public var title: String
  /// Whether observers comment too.
  public var observersComment: Bool

  public static let view = ViewDefinition(
    "draftSeries", of: "draftSeries", key: [.text("id")],
    columns: [.text("body"), .text("title"), .flag("observersComment")],
    constraints: [.unique("body", "title", rule: "draft series has a title of its own")])
}

/// Opens a series of drafts.
public struct OpenDraftSeries: Act {
  public var body: String
  public var title: String
  public var observersComment: Bool

  public static let definition = ActDefinition(
    "draftSeries.open", by: [.secretariat],
    summary: "Opens a series of drafts of one text, on which parties comment.",
    fields: [
      .init("body", .id(of: "body"), "The body that the text is drafted for."),
      .init("title", .line(upTo: 1000), "What the text is to be."),
      .init("observersComment", .flag, "Whether observers comment too."),
    ])

  public init(body: String, title: String, observersComment: Bool) {
    self.body = body
    self.title = title
    self.observersComment = observersComment
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("draftSeries", scene.newID("s")), Subject("body", body)]
  }

  public func check(in scene: ActScene) throws {
    _ = try scene.existing(BodyRow.self, body, field: "body")
    let same = ViewQuery(DraftSeriesRow.self).where("body", is: body).where("title", is: title)
    if try scene.views.count(same) > 0 { throw Refusal.taken(field: "title", value: title) }
  }

  public func changes(in scene: ActScene) -> [ViewChange] {
    [
      .put(
        DraftSeriesRow(
          id: scene.newID("s"), body: body, title: title, observersComment: observersComment))
    ]
  }
}
