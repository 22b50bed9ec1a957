internal import Redlines

/// Where a comment stands in the newest draft of its series.
public struct CommentPlace: Codable, Hashable, Sendable {
  /// How its clause was found there.
  public enum Way: String, Codable, Hashable, Sendable, CaseIterable {
    /// It was made on this very draft.
    case made
    /// The clause reads as before.
    case words
    /// The clause was edited.
    case edited
    /// No clause has its id or words, and one has most of its words.
    case likeness
    /// No clause is like it.
    case gone
  }

  public var draft: String
  /// Nil where it is gone.
  public var clause: String?
  public var way: Way
  /// Where it is gone: the nearest clause before it that is still there.
  public var behind: String?

  public init(draft: String, clause: String?, way: Way, behind: String? = nil) {
    self.draft = draft
    self.clause = clause
    self.way = way
    self.behind = behind
  }
}

/// The way of comments from a draft into the next.
struct CommentWay {
  private let new: DraftRow
  private var partner: [String: (clause: String, way: CommentPlace.Way)] = [:]
  /// For each clause of the old draft, the nearest at or before it that is still there.
  private var behind: [String: String] = [:]
  private var byWords: [String: String] = [:]

  init(from old: DraftRow, to new: DraftRow) {
    self.new = new
    let pairs = ClauseAlignment(
      from: old.clauses.map(\.clause), to: new.clauses.map(\.clause)
    ).pairs
    for pair in pairs {
      let way: CommentPlace.Way =
        switch pair.way {
        case .words: .words
        case .id: .edited
        case .likeness: .likeness
        }
      partner[old.clauses[pair.old].id] = (new.clauses[pair.new].id, way)
    }
    var last: String?
    for clause in old.clauses {
      last = partner[clause.id]?.clause ?? last
      behind[clause.id] = last
    }
    for clause in new.clauses.reversed() { byWords[clause.text] = clause.id }
  }

  /// A comment whose clause was gone finds it again only by its very words.
  func place(of comment: CommentRow) -> CommentPlace {
    if let clause = comment.place.clause {
      if let (found, way) = partner[clause] {
        return CommentPlace(draft: new.id, clause: found, way: way, behind: nil)
      }
      return CommentPlace(draft: new.id, clause: nil, way: .gone, behind: behind[clause])
    }
    if let found = byWords[comment.wording] {
      return CommentPlace(draft: new.id, clause: found, way: .words, behind: nil)
    }
    let nearest = comment.place.behind.flatMap { behind[$0] }
    return CommentPlace(draft: new.id, clause: nil, way: .gone, behind: nearest)
  }
}
