internal import Deliberations
internal import Proceedings

/// An act that somebody asks to perform.
struct ActRequest: Sendable {
  let act: any Act
  let forum: String
  let actor: Actor
  let at: Moment
  let salt: Salt
  let basedOn: Int?
  /// Whether its fields came from outside: the program names only files that it kept for the act.
  let isFromOutside: Bool

  /// Checks the act, records it and applies it; the chain goes on with it.
  ///
  /// - Throws: `Refusal`, or what the store threw; the chain is then unchanged.
  func perform(in store: any StoreWriting, after chain: inout RecordChain) throws -> RecordedAct {
    let definition = type(of: act).definition
    let scene = ActScene(
      forum: forum, views: store.views(of: forum), actor: actor, at: at, number: chain.count + 1,
      version: definition.version)
    // A stranger is asked who he is before anything else is looked at.
    if actor.person.isEmpty, !definition.mayPerform.contains(.visitor) {
      throw Refusal.notSignedIn
    }
    let fields = try JSONValue(encoding: act)
    let problems = definition.problems(in: fields)
    guard problems.isEmpty else { throw Refusal.badFields(problems) }
    let isOpening = definition.name == OpenForum.definition.name
    guard chain.count > 0 || isOpening else { throw Refusal.rule(.forumIsOpenedFirst) }
    try definition.refuse(actor, in: scene.views)
    try definition.refuse(actor, over: definition.bodies(in: fields, scene.views), in: scene.views)
    if isFromOutside {
      try NamedFiles(actor: actor, forum: forum, store: store)
        .refuseUnlessHeld(fields, of: definition)
    }
    try act.check(in: scene)
    try refuseIfStale(in: scene, after: chain.count)
    let recorded = RecordedAct(
      forum: forum, number: scene.number, name: definition.name, version: definition.version,
      actor: actor.person, at: at, basedOn: basedOn, fields: fields, salt: salt,
      previous: chain.last)
    var next = chain
    let written = try next.append(recorded)
    for change in try act.allChanges(in: scene) { try store.apply(change, in: forum) }
    try store.append(written.line, chain: next)
    chain = next
    return recorded
  }

  private func refuseIfStale(in scene: ActScene, after last: Int) throws {
    guard let basedOn else { return }
    guard basedOn <= last else {
      throw Refusal.unknown(noun: "act", id: String(basedOn), field: "basedOn")
    }
    let since = try act.changes(since: basedOn, in: scene)
    guard since.isEmpty else { throw Refusal.stale(since: since.sorted()) }
  }
}

extension Act {
  /// What the act changes, and that it is a part of the history of its subjects.
  func allChanges(in scene: ActScene) throws -> [ViewChange] {
    let histories = try subjects(in: scene).map {
      ViewChange.put(HistoryRow($0, number: scene.number))
    }
    return histories + (try changes(in: scene))
  }
}

extension ActDefinition {
  /// Refuses an actor who has none of the act's roles in each body that it is about, or, where it is
  /// about none, over the forum.
  func refuse(_ actor: Actor, over bodies: Set<String>, in views: any Views) throws {
    if bodies.isEmpty, isOfAnyBody { return }
    for body in bodies.isEmpty ? [nil] : bodies.map(Optional.some) {
      guard try mayPerform.isDisjoint(with: actor.roles(over: body, in: views)) else { continue }
      throw Refusal.notAllowed(act: name, roles: mayPerform.sorted())
    }
  }

  /// Refuses an actor whose roles or scopes allow the act in no body.
  func refuse(_ actor: Actor, in views: any Views) throws {
    guard actor.isWithinScope(self) else { throw Refusal.outsideScope(act: name) }
    let roles = try actor.roles(in: views)
    guard mayPerform.isDisjoint(with: roles) else { return }
    if actor.person.isEmpty { throw Refusal.notSignedIn }
    throw Refusal.notAllowed(act: name, roles: mayPerform.sorted())
  }
}
