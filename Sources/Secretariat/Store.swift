public import Deliberations
public import Proceedings
public import Search

/// Where records and their views are kept: one contract, whatever the engine.
public protocol Store: Sendable {
  /// Accounts stand beside the records, in the same place.
  var accounts: any AccountKeeping { get }

  /// Reads one state of the store, whatever is written meanwhile.
  func read<Result: Sendable>(
    _ body: @escaping @Sendable (any StoreReading) throws -> Result
  ) async throws -> Result

  /// Writes in one transaction: when it returns, all is kept durably; when it throws, nothing is.
  ///
  /// Writes to one forum follow one another. The body may run twice, where a connection was lost
  /// before anything was kept.
  func write<Result: Sendable>(
    forum: String, _ body: @escaping @Sendable (any StoreWriting) throws -> Result
  ) async throws -> Result

  /// Lets go of all files and connections.
  func close() async throws
}

/// A change that a table's own rule does not allow: a statement failed, nothing else did.
///
/// The act's check should have refused it before; the rule in the table is the second net.
public struct BrokenRule: Error, Hashable, Sendable, CustomStringConvertible {
  /// The constraint's name: `symbol is given once`.
  public var rule: String

  public init(rule: String) { self.rule = rule }

  public var description: String { "this would break a rule of the store: \(rule)" }
}

/// One state of a store.
public protocol StoreReading {
  /// The forums that have a record, by id.
  func forums() throws -> [String]

  func views(of forum: String) -> any Views

  /// The end of a forum's record; that of an empty one where it has none.
  func chain(of forum: String) throws -> RecordChain

  /// The lines of acts from a number on, in order.
  func lines(of forum: String, from number: Int, limit: Int) throws -> [[UInt8]]

  /// A hash over all rows of a view, in the order of their keys.
  func digest(of view: ViewDefinition, in forum: String) throws -> Hash

  /// The passages of a document, in the order of its text; none before it can be found.
  func passages(of document: String, in forum: String) throws -> [Passage]

  /// Passages that match, of all forums, those added last first.
  func passages(matching match: SearchMatch, limit: Int) throws -> [Passage]

  /// Whether a person handed a file in to a forum, not longer ago than such a note is kept.
  func isHandedIn(_ file: Hash, to forum: String, by person: String) throws -> Bool

  /// Up to which act a forum's documents can be found; 0 where another version of the rules of
  /// search made them findable.
  func searchedActs(of forum: String, by version: Int) throws -> Int
}

/// A transaction on one forum.
public protocol StoreWriting: StoreReading {
  /// Keeps the line of an act, and the chain that ends with it.
  func append(_ line: [UInt8], chain: RecordChain) throws

  func apply(_ change: ViewChange, in forum: String) throws

  /// Takes away all rows of a forum's views.
  func clearViews(of forum: String) throws

  /// Makes the passages of a document findable in place of those it had.
  func replacePassages(of document: String, in forum: String, with passages: [Passage]) throws

  /// Notes that a person handed a file in, so that acts can name it; notes made before `limit` are
  /// forgotten.
  func noteHandedIn(
    _ file: Hash, to forum: String, by person: String, at moment: Moment,
    forgettingBefore limit: Moment
  ) throws

  func setSearchedActs(of forum: String, to acts: Int, by version: Int) throws

  /// Puts together a part of what the index of passages has scattered by being added to: a step
  /// no longer than an act may have to wait for.
  ///
  /// - Parameter isFirst: whether the work begins with this step.
  /// - Returns: whether there is more to do.
  func gatherPassages(isFirst: Bool) throws -> Bool

  /// Does all of the body or nothing, within the transaction.
  func savepoint<Result>(_ body: () throws -> Result) throws -> Result
}
