public import Deliberations
public import Proceedings

/// What a person signs in to.
///
/// Accounts are beside the record: the record is public and for ever, an address and a password
/// are neither. The record names the person by the id.
public struct Account: Hashable, Sendable {
  /// As the record names the person: `ana-silva`.
  public var person: String
  public var address: EmailAddress
  /// As the person wishes to be called here; the record has the name that was accredited.
  public var name: String
  /// Without one, the person signs in by a link.
  public var password: PasswordHash?
  public var isHost: Bool
  /// That of letters to the person, as a tag; nil where it is not known.
  public var language: String?
  /// Whether the person wants letters about deadlines.
  public var isReminded: Bool

  public init(
    person: String, address: EmailAddress, name: String, password: PasswordHash? = nil,
    isHost: Bool = false, language: String? = nil, isReminded: Bool = true
  ) {
    self.person = person
    self.address = address
    self.name = name
    self.password = password
    self.isHost = isHost
    self.language = language
    self.isReminded = isReminded
  }

  public var actor: Actor { Actor(person: person, isHost: isHost) }

  /// What the id of a person of this name begins with.
  static func idWords(for name: String) -> String {
    var words = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words.unicodeScalars.append(scalar)
      case " ", "-": if !words.isEmpty, !words.hasSuffix("-") { words += "-" }
      default: break
      }
    }
    words = String(words.prefix(30))
    while words.hasSuffix("-") { words.removeLast() }
    return words.isEmpty ? "person" : words
  }
}

/// A link that signs in whoever opens it, once.
public struct SignInLink: Hashable, Sendable {
  public var hash: Hash
  public var person: String
  public var expires: Moment

  public init(hash: Hash, person: String, expires: Moment) {
    self.hash = hash
    self.person = person
    self.expires = expires
  }
}

/// That a person is signed in, in one browser.
public struct Session: Hashable, Sendable {
  public var hash: Hash
  public var person: String
  public var began: Moment
  /// To the minute.
  public var seen: Moment
  public var expires: Moment
  /// Whether a link opened it, and the password has not been replaced since.
  public var isByLink: Bool

  public init(
    hash: Hash, person: String, began: Moment, seen: Moment, expires: Moment,
    isByLink: Bool = false
  ) {
    self.hash = hash
    self.person = person
    self.began = began
    self.seen = seen
    self.expires = expires
    self.isByLink = isByLink
  }

  /// Until when a new password can be set in it without the old one: who reads the account's mail
  /// may have forgotten that.
  var replacesPasswordUntil: Moment? {
    isByLink ? began.later(minutes: People.replacementMinutes) : nil
  }
}

/// What a program bears to act for a person.
public struct APIToken: Hashable, Sendable {
  public var hash: Hash
  public var person: String
  /// What the person calls it.
  public var label: String
  /// Names of acts (`document.file`) or nouns (`document`), and `read` to read what the person can.
  public var scopes: [String]
  public var made: Moment
  public var expires: Moment

  public init(
    hash: Hash, person: String, label: String, scopes: [String], made: Moment, expires: Moment
  ) {
    self.hash = hash
    self.person = person
    self.label = label
    self.scopes = scopes
    self.made = made
    self.expires = expires
  }
}

/// That a person was told, so many days before, that something is due: told once, by whichever
/// process comes first.
public struct SentReminder: Hashable, Sendable {
  public var person: String
  public var forum: String
  public var deadline: String
  /// As the deadline stood then: where it moves, the person is told again.
  public var due: String
  /// How many days before.
  public var days: Int

  public init(person: String, forum: String, deadline: String, due: String, days: Int) {
    self.person = person
    self.forum = forum
    self.deadline = deadline
    self.due = due
    self.days = days
  }
}
