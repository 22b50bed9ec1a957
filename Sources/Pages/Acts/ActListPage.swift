internal import Deliberations
internal import Secretariat

/// What the reader may do in a forum: every act has its page.
enum ActListPage {
  static func page(_ id: String, _ context: PageContext) async throws -> Page? {
    guard let forum = try await context.secretariat.forum(id) else { return nil }
    guard context.visit != nil else { throw Refusal.notSignedIn }
    let standing = try await context.standing(in: id)
    let acts = context.secretariat.catalogue.acts.map { $0.definition }.filter {
      standing.mayPerform($0) && $0.name != OpenForum.definition.name && !$0.namesHashes
        && !$0.isOfProgram
    }
    let words = context.words
    let title = words("What you can do")
    return Page(title, forum: forum) {
      element("h1") { title }
      element("dl", .style("facts")) {
        element("dt") { words("Role") }
        element("dd") {
          standing.roles.sorted().map { words(ActWords.label($0.rawValue)) }
            .joined(separator: words(", "))
        }
      }
      if acts.isEmpty {
        element("p", .style("quiet")) {
          words("Reading is open to all; nothing else is yours here.")
        }
      } else {
        let byNoun = Dictionary(grouping: acts, by: \.noun)
        let names = byNoun.keys.map { (noun: $0, name: words(ActWords.label($0))) }
        for (noun, name) in names.sorted(by: { $0.name < $1.name }) {
          element("h2") { name }
          list(of: byNoun[noun] ?? [], in: forum, context)
        }
      }
    }
  }

  private static func list(
    of acts: [ActDefinition], in forum: ForumRow, _ context: PageContext
  ) -> HTML {
    let words = context.words
    return element("ul", .style("rows")) {
      for act in acts {
        element("li") {
          element("span") {
            link(context.address(of: forum, "acts/\(act.name)"), words(ActWords.title(of: act)))
            element("p", .style("hint")) { words(act.summary) }
          }
        }
      }
    }
  }
}

extension ActDefinition {
  /// Whether it names files or words by their hashes, which no person types: the pages that take
  /// files in, or show the words, lead to it.
  fileprivate var namesHashes: Bool {
    fields.contains { $0.kind == .fileHash || $0.kind == .wordingHash }
  }
}
