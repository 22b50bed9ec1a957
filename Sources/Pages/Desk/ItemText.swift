internal import Deliberations
internal import Secretariat
internal import Texts

extension ItemPage {
  /// The text, each recommendation marked in it and standing beside the clause it begins in.
  @HTMLBuilder var text: HTML {
    element("h2", .id("text")) { words("What was found, beside the text") }
    turning
    if isAdding {
      view.plainForm {
        view.hidden("act", "add")
        view.hidden("basedOn", String(item.lastAct))
        element("p", .style("notice")) {
          words("Tick the paragraphs that the recommendation stands in, then add it.")
        }
        besides
        element("button") { words("Add the recommendation") }
        " "
        link("?page=\(part + 1)", words("Leave it"))
      }
    } else {
      element("p") {
        link("?add=1&page=\(part + 1)", words("Add a recommendation that was not found"))
      }
      besides
    }
    turning
  }

  private var shown: Range<Int> { parts.ranges.isEmpty ? 0..<0 : parts.ranges[part] }

  /// Links to the other parts.
  @HTMLBuilder private var turning: HTML {
    if parts.ranges.count > 1 {
      element("nav", .style("tabs"), .init("aria-label", words("Parts of the text"))) {
        for number in parts.ranges.indices {
          if number == part {
            element("a", .href("?page=\(number + 1)"), .init("aria-current", "page")) { number + 1 }
          } else {
            link("?page=\(number + 1)", String(number + 1))
          }
        }
      }
    }
  }

  private var besides: HTML {
    let marks = self.marks
    var text = StructuredText(language: Language(item.intake.facts.language))
    text.clauses = item.text?.clauses ?? []
    let textView = TextView(text, marking: marks)
    let starts = Dictionary(grouping: cards, by: { $0.place })
    return element("div", .style("besides")) {
      for segment in segments(Set(starts.keys)) {
        element("div", .style("beside")) {
          element(
            "div", .style("text"), .lang(text.language.tag),
            .dir(text.language.direction.rawValue)
          ) {
            for at in segment { clause(parts.clauses[at], textView) }
          }
          element("div", .style("cards")) {
            for card in starts[segment.lowerBound] ?? [] {
              RecommendationCard(card.row, card.number, self).html
            }
          }
        }
      }
    }
  }

  private func clause(_ clause: Clause, _ view: TextView) -> HTML {
    guard isAdding else { return view.html(clause) }
    let id = "choose-\(clause.id.rawValue)"
    return element("div", .style("choose")) {
      void(
        "input", .init("type", "checkbox"), .init("name", "clause"),
        .init("value", clause.id.rawValue), .id(id),
        .init("aria-labelledby", clause.id.rawValue))
      view.html(clause)
    }
  }

  /// The shown clauses, cut where a recommendation begins.
  private func segments(_ starts: Set<Int>) -> [Range<Int>] {
    guard !shown.isEmpty else { return [] }
    let cuts =
      [shown.lowerBound] + starts.filter { $0 > shown.lowerBound && $0 < shown.upperBound }.sorted()
    return zip(cuts, cuts.dropFirst() + [shown.upperBound]).map { $0..<$1 }
  }

  /// Recommendations with their number here and the clause of this part that they stand beside.
  private var cards: [(row: RecommendationRow, number: Int, place: Int)] {
    var places: [String: Int] = [:]
    for at in parts.clauses.indices { places[parts.clauses[at].id.rawValue] = at }
    var number = 0
    return item.recommendations.filter { $0.state != .replaced }.compactMap { row in
      if row.state == .stands { number += 1 }
      let place = row.clauses.lazy.compactMap { places[$0] }.first ?? 0
      return shown.contains(place) ? (row, number, place) : nil
    }
  }

  /// Where recommendations stand, by clause: the whole of it, or the words that they take of it.
  private var marks: [String: [Range<Int>]] {
    let byID = Dictionary(
      parts.clauses.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    var marks: [String: [Range<Int>]] = [:]
    for piece in item.standing.flatMap(\.pieces) {
      for id in piece.clauses {
        guard let clause = byID[id] else { continue }
        if let range = clause.text.firstRange(of: piece.text) {
          let utf8 = clause.text.utf8
          let start = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
          marks[id, default: []].append(
            start..<utf8.distance(from: utf8.startIndex, to: range.upperBound))
        } else if piece.text.contains(clause.text) {
          marks[id, default: []].append(0..<clause.text.utf8.count)
        }
      }
    }
    return marks
  }
}
