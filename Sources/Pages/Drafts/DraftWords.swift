internal import Deliberations
internal import Redlines
internal import Secretariat

/// What drafts and their pages are called, and where they stand.
enum DraftWords {
  static func name(of draft: DraftRow, _ words: Catalogue) -> String {
    let ordinals = ["First draft", "Second draft", "Third draft", "Fourth draft", "Fifth draft"]
    return draft.number <= ordinals.count
      ? words(ordinals[draft.number - 1])
      : words("Draft {number}", ["number": String(draft.number)])
  }

  static func address(
    _ series: DraftSeriesRow, of forum: ForumRow, _ path: String = "", _ context: PageContext
  ) -> String {
    context.address(of: forum, "drafts/\(series.id)\(path.isEmpty ? "" : "/\(path)")")
  }

  static func way(_ way: CommentPlace.Way) -> String {
    switch way {
    case .made: "Made on this draft"
    case .words: "The clause reads as before"
    case .edited: "The clause was edited since"
    case .likeness: "The clause was reworded since"
    case .gone: "The clause is gone"
    }
  }

  /// Changed words, marked for eyes and for ears.
  static func html(_ runs: [WordRun]) -> HTML {
    var html = HTML()
    for run in runs {
      let part =
        switch run.kind {
        case .kept: HTML(run.text)
        case .deleted: element("del") { run.text }
        case .inserted: element("ins") { run.text }
        }
      html = html.followed(by: part)
    }
    return html
  }
}

/// A series with the words for its pages.
struct DraftView: Sendable {
  let overview: DraftSeriesOverview
  let context: PageContext

  var words: Catalogue { context.words }
  var series: DraftSeriesRow { overview.series }

  func address(_ path: String = "") -> String {
    DraftWords.address(series, of: overview.forum, path, context)
  }

  func party(_ id: String?) -> String {
    id.map { overview.parties[$0]?.name ?? $0 } ?? words("Secretariat")
  }

  func language(of draft: DraftRow) -> String? { overview.documents[draft.id]?.language }

  /// Where the page stands: the drafts, the series.
  @HTMLBuilder var trail: HTML {
    element("nav", .style("trail"), .init("aria-label", words("Where this page stands"))) {
      link(context.address(of: overview.forum, "drafts"), words("Drafts"))
      " › "
      element("a", .href(address())) { foreign(series.title) }
    }
  }

  /// `Orvenna 3, Secretariat 1`.
  func counts(_ comments: [CommentRow]) -> HTML {
    var counts: [(name: String, count: Int)] = []
    for comment in comments {
      let name = party(comment.party)
      if let place = counts.firstIndex(where: { $0.name == name }) {
        counts[place].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    var html = HTML()
    for (place, one) in counts.enumerated() {
      if place > 0 { html = html.followed(by: HTML(words(", "))) }
      html = html.followed(by: foreign(one.name)).followed(by: HTML(" \(one.count)"))
    }
    return html
  }
}
