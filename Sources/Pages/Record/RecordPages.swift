internal import Deliberations
internal import Proceedings
internal import Secretariat

/// The record: every act, and the proof of each.
enum RecordPages {
  private static let pageSize = 100

  static func list(_ id: String, upTo: Int?, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    let chain = try await context.secretariat.chain(of: id)
    let last = min(upTo ?? chain.count, chain.count)
    let acts = try await context.secretariat.acts(of: id, upTo: last, limit: pageSize)
    let words = context.words
    let check = try check(chain, of: forum, context)
    return Page(words("Record"), forum: forum) {
      element("h1") { words("Record") }
      element("p", .style("lead")) {
        words("Every act is chained to the one before it. One changed letter would be found.")
      }
      element("dl", .style("facts")) {
        element("dt") { words("Acts") }
        element("dd") { chain.count }
        element("dt") { words("Hash of the tree") }
        element("dd", .style("hash")) { chain.tree.root.description }
      }
      check
      ActTable.table(acts, of: forum, context)
      if let first = acts.last, first.number > 1 {
        element("p") {
          link(
            context.address(of: forum, "record?upTo=\(first.number - 1)"), words("Earlier acts"))
        }
      }
    }
  }

  /// What anyone can keep, and hold against the record later.
  private static func check(
    _ chain: RecordChain, of forum: ForumRow, _ context: PageContext
  ) throws -> HTML {
    let words = context.words
    let files = "/api/v1/forums/\(forum.id)/record"
    let signer = context.secretariat.signer(of: forum.id)
    let note = try signer?.checkpoint(size: chain.count, root: chain.tree.root)
    return element("details") {
      element("summary") { words("Check it yourself") }
      element("p") {
        words(
          "Keep the checkpoint. Whoever has it can show later that no act up to it was changed, left out or added."
        )
      }
      if let signer, let note {
        element("h2") { words("Signed checkpoint") }
        element("pre", .style("hash"), .dir("ltr")) { note.description }
        element("h2") { words("Key that checks the signature") }
        element("pre", .style("hash"), .dir("ltr")) { signer.verifier.description }
      } else {
        element("p", .style("notice")) { words("This site signs no checkpoints.") }
      }
      element("ul") {
        if note != nil {
          element("li") { link("\(files)/checkpoint", words("The checkpoint as a file")) }
        }
        element("li") {
          link("\(files)/lines", words("The whole record, an act a line"))
        }
        element("li") {
          link("/assets/verify_record.py", words("A program that checks them"))
        }
      }
      element("p") {
        words(
          "The program shares nothing with this site; with it anyone can check every hash and signature."
        )
      }
    }
  }

  static func act(_ number: Int, in id: String, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id),
      let (proof, seen) = try await context.secretariat.proof(
        of: number, in: id, by: context.actor)
    else { return nil }
    let words = context.words
    let title = words("Act {number}", ["number": String(number)])
    return Page(title, forum: forum) {
      element("h1") { title }
      element("dl", .style("facts")) {
        element("dt") { words("Act") }
        element("dd") { ActWords.name(of: seen.act.name, context) }
        element("dt") { words("At") }
        element("dd") { seen.act.at.description }
        element("dt") { words("By") }
        element("dd") { foreign(seen.act.actor) }
      }
      element("h2") { words("As recorded") }
      if seen.shown == .nothing {
        element("p", .style("notice")) {
          words(
            "What this act says is for the secretariat. Its hash proves that it stands here unchanged."
          )
        }
      } else {
        if seen.shown == .withoutFiles {
          element("p", .style("notice")) {
            words("Only members of the body may read this document.")
          }
        }
        element("p") {
          element("code", .dir("ltr")) { String(decoding: seen.json.canonicalBytes, as: UTF8.self) }
        }
      }
      element("h2") { words("Proof") }
      element("dl", .style("facts proof")) {
        element("dt") { words("Hash of the leaf") }
        element("dd", .style("hash")) { proof.leaf }
        for (place, hash) in proof.path.enumerated() {
          element("dt") { String(place + 1) }
          element("dd", .style("hash")) { hash }
        }
        element("dt") { words("Hash of the tree over {count} acts", ["count": "\(proof.size)"]) }
        element("dd", .style("hash")) { proof.root }
      }
      element("p") {
        link(
          "/api/v1/forums/\(id)/acts/\(number)/proof",
          words("The proof as a file, with the signed checkpoint that it leads to"))
      }
    }
  }
}

/// Acts in a table, a row each.
enum ActTable {
  /// What made an act stale, for a person to look at.
  static func changes(
    since numbers: [Int], of forum: ForumRow, _ context: PageContext
  ) async throws -> HTML {
    let acts = try await context.secretariat.acts(numbers, of: forum.id)
    return element("section", .style("notice")) {
      element("h2") { context.words("What changed since") }
      table(acts, of: forum, context)
      element("p") { context.words("Look at it, and send the form again if you still mean it.") }
    }
  }

  /// To the second, in UTC: the act's own page has it to the millisecond.
  private static func readable(_ moment: Moment) -> HTML {
    let printed = moment.description
    return element("time", .init("datetime", printed), .dir("ltr")) {
      String(printed.prefix(10)) + " "
      String(printed.dropFirst(11).prefix(8))
    }
  }

  static func table(_ acts: [RecordedAct], of forum: ForumRow, _ context: PageContext) -> HTML {
    let words = context.words
    return element("div", .style("scroll")) {
      element("table", .style("acts")) {
        element("thead") {
          element("tr") {
            for name in ["Number", "Act", "By", "At (UTC)"] {
              element("th", .init("scope", "col")) { words(name) }
            }
          }
        }
        element("tbody") {
          for act in acts {
            element("tr") {
              element("td") {
                link(context.address(of: forum, "record/\(act.number)"), String(act.number))
              }
              element("td") { ActWords.name(of: act.name, context) }
              element("td") { foreign(act.actor) }
              element("td", .style("symbol")) { readable(act.at) }
            }
          }
        }
      }
    }
  }
}
