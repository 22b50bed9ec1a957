internal import Proceedings

/// How often something may be tried, for each who tries: a bucket of tries that fills again.
struct TryBuckets: Sendable {
  private struct Bucket {
    var tries: Double
    var at: Moment
  }

  /// As many may be tried at once.
  let capacity: Double
  let perMinute: Double
  /// However many try, no more are remembered.
  var countLimit = 20_000
  private var buckets: [String: Bucket] = [:]

  init(_ capacity: Double, perMinute: Double) {
    self.capacity = capacity
    self.perMinute = perMinute
  }

  /// Takes a try.
  ///
  /// - Returns: nil where there was one; else for how many seconds to wait.
  mutating func take(_ key: String, at now: Moment) -> Int? {
    var bucket = buckets[key] ?? Bucket(tries: capacity, at: now)
    bucket.tries = filled(bucket, now)
    bucket.at = now
    guard bucket.tries >= 1 else {
      return Int(((1 - bucket.tries) * 60 / perMinute).rounded(.up))
    }
    bucket.tries -= 1
    if buckets[key] == nil, buckets.count >= countLimit { makeRoom(now) }
    buckets[key] = bucket
    return nil
  }

  var count: Int { buckets.count }

  private func filled(_ bucket: Bucket, _ now: Moment) -> Double {
    let minutes = Double(now.milliseconds - bucket.at.milliseconds) / 60_000
    return min(capacity, bucket.tries + max(0, minutes) * perMinute)
  }

  /// Forgets those that are full again; where that is not enough, the half that tried longest ago.
  private mutating func makeRoom(_ now: Moment) {
    buckets = buckets.filter { filled($0.value, now) < capacity }
    guard buckets.count >= countLimit else { return }
    let middle = buckets.values.map(\.at).sorted()[buckets.count / 2]
    buckets = buckets.filter { $0.value.at > middle }
  }
}

/// The limits at the door.
actor DoorLimits {
  /// By where the request comes from.
  private var bySource = TryBuckets(30, perMinute: 20)
  private var byAccount = TryBuckets(5, perMinute: 1)
  private var links = TryBuckets(4, perMinute: 0.2)
  private var invitations = TryBuckets(100, perMinute: 6)

  /// A password is tried.
  ///
  /// - Throws: `DoorRefusal.tooOften`.
  func tryPassword(_ account: EmailAddress?, from source: String, at now: Moment) throws {
    try wait(bySource.take(source, at: now))
    if let account { try wait(byAccount.take(account.description, at: now)) }
  }

  /// A link is asked for.
  func tryLink(_ account: EmailAddress?, from source: String, at now: Moment) throws {
    try wait(bySource.take(source, at: now))
    if let account { try wait(links.take(account.description, at: now)) }
  }

  /// Somebody is invited: a letter goes to an address that others wrote.
  ///
  /// - Throws: `DoorRefusal.tooOften`.
  func tryInvitation(to account: EmailAddress, by person: String, at now: Moment) throws {
    try wait(invitations.take(person, at: now))
    try wait(links.take(account.description, at: now))
  }

  /// A link or a token is tried that is not known.
  func trySecret(from source: String, at now: Moment) throws {
    try wait(bySource.take(source, at: now))
  }

  private func wait(_ seconds: Int?) throws {
    if let seconds { throw DoorRefusal.tooOften(seconds: seconds) }
  }
}

/// Why somebody is not let in.
public enum DoorRefusal: Error, Hashable, Sendable {
  /// No account has this address and password; which of them is wrong is not said.
  case wrong
  /// The link was used, has ended, or never was.
  case linkIsSpent
  case tooOften(seconds: Int)
  /// A new password is too short, too long, or the address or name itself.
  case weakPassword
  /// The address has an account, or is none.
  case badAddress
  case badName
  /// No act has the name; empty where no scope was named at all.
  case badScope(String)
  /// A token is for 1 to 366 days.
  case badDays
}
