/// Why a record cannot be trusted, and from which act on.
public struct RecordProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Error, Hashable, Sendable {
    /// The line is no JSON.
    case notJSON
    /// A field of an act is missing or of another kind, or there is one too many.
    case notAnAct
    /// The same JSON would be written otherwise.
    case notCanonical
    /// Its number does not follow the one before.
    case outOfOrder(expected: Int)
    /// It names another act before it than the one that stands there.
    case brokenChain
    /// It belongs to another forum.
    case otherForum(String)
    /// The tree over the acts is not the one that the store, or a checkpoint, says.
    case otherTree
    /// The record has fewer acts than its store, or a checkpoint, says.
    case cutShort(kept: Int)
    /// The signature of a checkpoint is not its key's.
    case badSignature
    /// What the act does cannot be done after the acts before it.
    case notPossible(String)
    /// A view says otherwise than the acts.
    case otherView(String)
  }

  public var kind: Kind
  /// The number of the first bad act.
  public var act: Int

  public init(_ kind: Kind, act: Int) {
    self.kind = kind
    self.act = act
  }

  public var description: String { "act \(act): \(reason)" }

  /// What is wrong with the act.
  public var reason: String { kind.reason }
}

extension RecordProblem.Kind {
  var reason: String {
    switch self {
    case .notJSON: "the line is not JSON"
    case .notAnAct: "the line is not an act: a field is missing, too many or of another kind"
    case .notCanonical: "the line is not in canonical form (RFC 8785)"
    case .outOfOrder(let expected): "its number should be \(expected)"
    case .brokenChain: "the hash of the act before it is another one"
    case .otherForum(let forum): "it belongs to the forum \(forum)"
    case .otherTree: "the tree over the acts up to here is not the one that was kept or signed"
    case .cutShort(let kept): "it is missing, and there should be \(kept) acts"
    case .badSignature: "the signature of the checkpoint is not that of its key"
    case .notPossible(let reason): "what it does cannot follow the acts before it: \(reason)"
    case .otherView(let view): "the view \(view) says otherwise than the acts"
    }
  }
}
