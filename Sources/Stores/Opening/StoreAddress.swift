internal import FoundationEssentials
public import Deliberations
public import Secretariat

/// Where a store is: `sqlite:FILE` or `postgres://…`.
public enum StoreAddress: Hashable, Sendable {
  case sqlite(path: String)
  case postgreSQL(uri: String)

  /// Nil where the text is neither.
  public init?(_ text: String) {
    if text.hasPrefix("sqlite:"), text.utf8.count > "sqlite:".utf8.count {
      self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgreSQL(uri: text)
    } else {
      return nil
    }
  }

  /// The folder beside a store's file; nil where the store is no file.
  public var filesFolder: String? {
    guard case .sqlite(let path) = self else { return nil }
    return path + ".files"
  }

  /// The file beside a store's file with the key that signs its checkpoints; nil where the store
  /// is no file.
  public var keyFile: String? {
    guard case .sqlite(let path) = self else { return nil }
    return path + ".key"
  }

  /// Opens the store, its tables brought forward to what this program knows.
  ///
  /// - Parameter isNewAllowed: whether a file is made where there is none.
  /// - Throws: `StoreFailure`, or what the engine says.
  public func open(
    catalogue: ActCatalogue = .all, isNewAllowed: Bool = true
  ) async throws -> any Store {
    switch self {
    case .sqlite(let path):
      guard isNewAllowed || FileManager.default.fileExists(atPath: path) else {
        throw StoreFailure.missing(path)
      }
      return try SQLiteStore(path: path, catalogue: catalogue)
    case .postgreSQL(let uri): return try await PostgreSQLStore(address: uri, catalogue: catalogue)
    }
  }
}
