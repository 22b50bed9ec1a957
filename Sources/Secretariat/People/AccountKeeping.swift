public import Proceedings

/// Where accounts are kept, and what opens them: beside the records, one contract for every engine.
///
/// Every method is one transaction of its own.
public protocol AccountKeeping: Sendable {
  /// False where the id or the address has an account already.
  func add(_ account: Account) async throws -> Bool
  func remove(_ person: String) async throws
  func account(of person: String) async throws -> Account?
  func account(at address: EmailAddress) async throws -> Account?
  /// In the order of their names.
  func accounts() async throws -> [Account]
  func rename(_ person: String, to name: String) async throws
  /// Sets it; from then on no session of the person counts as opened by a link.
  func setPassword(_ password: PasswordHash?, of person: String) async throws
  func setLetters(of person: String, language: String?, isReminded: Bool) async throws

  func add(_ link: SignInLink) async throws
  func link(_ hash: Hash) async throws -> SignInLink?
  /// Uses a link up, and returns whose it was: however many try at once, one gets an answer.
  func useLink(_ hash: Hash, at now: Moment) async throws -> String?
  func removeLinks(of person: String) async throws

  func add(_ session: Session) async throws
  func session(_ hash: Hash) async throws -> (session: Session, account: Account)?
  func sessions(of person: String) async throws -> [Session]
  func setSeen(_ hash: Hash, at now: Moment) async throws
  func removeSession(_ hash: Hash, of person: String) async throws
  /// All of a person's sessions but one.
  func removeSessions(of person: String, but kept: Hash?) async throws

  func add(_ token: APIToken) async throws
  func token(_ hash: Hash) async throws -> (token: APIToken, account: Account)?
  func tokens(of person: String) async throws -> [APIToken]
  func removeToken(_ hash: Hash, of person: String) async throws

  /// Notes that a reminder is sent: however many try, one is told that it is the first.
  func note(_ reminder: SentReminder) async throws -> Bool
  /// Forgets a reminder that could not be sent.
  func forget(_ reminder: SentReminder) async throws
  /// Forgets the reminders of what was due before a day.
  func forgetReminders(dueBefore day: String) async throws

  /// Takes away links, sessions and tokens that have ended.
  func removeEnded(before now: Moment) async throws
}
