/// A forum: a top-level body with its own record.
public struct ForumRow: ViewRow {
  /// Part of every address of the forum.
  public var id: String
  public var name: String
  /// The working languages, the first that of the pages where the reader has no other wish.
  public var languages: [String]
  /// What documents' symbols begin with: `WTPF-IEG`.
  public var symbolPrefix: String

  public static let view = ViewDefinition(
    "forums", of: "forum", key: [.text("id")],
    columns: [.text("name"), .json("languages"), .text("symbolPrefix")])
}

/// Opens a forum: the first act on its record.
public struct OpenForum: Act {
  public var name: String
  public var mandate: String?
  public var languages: [String]
  public var symbolPrefix: String

  public static let definition = ActDefinition(
    "forum.open", by: [.host], summary: "Opens a forum, with a record of its own.",
    fields: [
      .init("name", .line(upTo: 200), "What the forum is called."),
      .optional("mandate", .text(upTo: 20_000), "What it is to do, and who said so."),
      .init("languages", .list(of: .language, upTo: 12), "The working languages, the main first."),
      .init("symbolPrefix", .symbol, "What the symbols of its documents begin with."),
    ])

  public init(name: String, mandate: String?, languages: [String], symbolPrefix: String) {
    self.name = name
    self.mandate = mandate
    self.languages = languages
    self.symbolPrefix = symbolPrefix
  }

  public func subjects(in scene: ActScene) -> [Subject] {
    [Subject("forum", scene.forum), Subject("body", scene.newID("b"))]
  }

  public func check(in scene: ActScene) throws {
    guard scene.number == 1 else { throw Refusal.rule(.forumIsOpenedOnce) }
    // The id comes with the address, not among the fields.
    guard FieldForms.isSlug(scene.forum) else {
      throw Refusal.badFields([
        FieldProblem(field: "forum", kind: .badForm(expected: "water-forum"))
      ])
    }
  }

  /// The forum is its own outermost body.
  public func changes(in scene: ActScene) -> [ViewChange] {
    [
      .put(
        ForumRow(
          id: scene.forum, name: name, languages: languages, symbolPrefix: symbolPrefix)),
      .put(
        BodyRow(
          id: scene.newID("b"), parent: nil, name: name, mandate: mandate, begins: nil,
          ends: nil)),
    ]
  }
}
