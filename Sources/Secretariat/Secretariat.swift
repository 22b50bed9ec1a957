public import Deliberations
public import Proceedings

/// What people can do, and what they can see: every act is checked against the rules, recorded and
/// applied in one transaction.
public struct Secretariat: Sendable {
  public let store: any Store
  public let files: any FileKeeping
  public let catalogue: ActCatalogue
  /// Rings after every act.
  public let bell = RecordBell()
  let clock: any RecordClock
  let salts: any RecordSalts
  let signing: RecordSigning?
  private let queue: ActQueue
  let blocks = RecordBlocks()

  /// - Parameter signing: who signs checkpoints; nil where none are signed.
  public init(
    store: any Store, files: any FileKeeping, catalogue: ActCatalogue = .all,
    clock: any RecordClock, salts: any RecordSalts = SystemSalts(),
    signing: RecordSigning? = nil
  ) {
    self.store = store
    self.files = files
    self.catalogue = catalogue
    self.clock = clock
    self.salts = salts
    self.signing = signing
    queue = ActQueue(store: store)
  }

  /// Performs an act given by its name and fields, as they came from outside: the files that they
  /// name are those that the actor handed in or may read.
  ///
  /// - Parameter basedOn: the last act that the actor had seen; nil where it does not matter.
  /// - Returns: what the record says of it, when it is kept durably.
  /// - Throws: `Refusal` where a rule says no; what the store threw.
  public func perform(
    _ name: String, fields: JSONValue, in forum: String, as actor: Actor, basedOn: Int? = nil
  ) async throws -> RecordedAct {
    guard let type = catalogue.newest(name) else { throw Refusal.unknownAct(name) }
    let act: any Act
    do {
      act = try catalogue.act(name, version: type.definition.version, fields: fields)
    } catch let problem as Refusal {
      // Who may not do it at all is not told how to write it.
      try await refuseUnlessAllowed(type.definition, actor, in: forum)
      throw problem
    }
    if let act = act as? AccreditPerson {
      try await refuseUnlessAllowed(type.definition, actor, in: forum)
      // Whoever were given the id later would come by the role.
      guard try await store.accounts.account(of: act.person) != nil else {
        throw Refusal.unknown(noun: "person", id: act.person, field: "person")
      }
    }
    return try await perform(
      ActRequest(
        act: act, forum: forum, actor: actor, at: clock.now(), salt: salts.next(),
        basedOn: basedOn, isFromOutside: true))
  }

  /// Performs an act that the program put together.
  public func perform(
    _ act: any Act, in forum: String, as actor: Actor, basedOn: Int? = nil
  ) async throws -> RecordedAct {
    try await perform(
      ActRequest(
        act: act, forum: forum, actor: actor, at: clock.now(), salt: salts.next(),
        basedOn: basedOn, isFromOutside: false))
  }

  private func perform(_ request: ActRequest) async throws -> RecordedAct {
    let name = type(of: request.act).definition.name
    do {
      let recorded = try await queue.perform(request)
      bell.ring(request.forum, recorded.number)
      ActOutcome.recorded.count(name)
      return recorded
    } catch {
      ActOutcome(of: error).count(name)
      throw error
    }
  }
}

/// What time it is.
public protocol RecordClock: Sendable {
  func now() -> Moment
}

/// What the acts of a record are salted with.
public protocol RecordSalts: Sendable {
  func next() -> Salt
}

/// Salts that nobody can foresee.
public struct SystemSalts: RecordSalts {
  public init() {}

  public func next() -> Salt {
    var random = SystemRandomNumberGenerator()
    return Salt(from: &random)
  }
}
