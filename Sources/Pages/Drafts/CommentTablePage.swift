internal import Deliberations
internal import Secretariat

/// All comments of a series, with what became of each.
enum CommentTablePage {
  static func page(_ view: DraftView) -> Page {
    let words = view.words
    let compilation = view.compilation
    let title = words("Comments on {title}", ["title": view.series.title])
    return Page(title, forum: view.overview.forum) {
      view.trail
      element("h1") { title }
      element("p", .style("quiet")) { counts(view) }
      element("div", .style("scroll")) {
        element("table", .style("comments-table")) {
          element("thead") {
            element("tr") {
              for head in ["Draft", "Clause", "From", "Comment", "Outcome"] {
                element("th", .init("scope", "col")) { words(head) }
              }
            }
          }
          element("tbody") {
            for entry in compilation.entries { row(entry, view) }
          }
        }
      }
      element("p", .style("downloads")) {
        for ending in ["docx", "odt", "pdf", "csv"] {
          element("a", .href(view.address("files/comments.\(ending)")), .dir("ltr")) {
            ".\(ending)"
          }
          " "
        }
      }
    }
  }

  private static func counts(_ view: DraftView) -> HTML {
    var html = HTML()
    for state in CommentRow.State.allCases {
      let count = view.overview.comments.filter { $0.state == state }.count
      guard count > 0 else { continue }
      if !html.markup.isEmpty { html = html.followed(by: HTML(" · ")) }
      html = html.followed(by: HTML("\(view.words(state.words)) \(count)"))
    }
    return html
  }

  private static func row(_ entry: CommentCompilation.Entry, _ view: DraftView) -> HTML {
    let words = view.words
    let comment = entry.comment
    return element("tr") {
      element("td") { entry.draft }
      element("td") {
        element("a", .href(view.address("\(entry.draft)#\(comment.clause)"))) {
          foreign(entry.number.isEmpty ? shortened(comment.wording) : entry.number)
        }
        if !entry.section.isEmpty {
          void("br")
          element("span", .style("quiet")) { foreign(entry.section) }
        }
      }
      element("td") { foreign(entry.party) }
      element("td") { CommentView(comment: comment, view: view).said }
      element("td") {
        element("a", .href(view.address("comments/\(comment.id)"))) {
          words(comment.state.words)
        }
        CommentView(comment: comment, view: view).outcome
      }
    }
  }

  private static func shortened(_ wording: String) -> String {
    let words = wording.split(separator: " ").prefix(6).joined(separator: " ")
    return words.utf8.count < wording.utf8.count ? words + " …" : words
  }
}

extension DraftView {
  var compilation: CommentCompilation {
    CommentCompilation(
      title: words("Comments on {title}", ["title": series.title]), drafts: overview.drafts,
      comments: overview.comments, party: party)
  }
}
