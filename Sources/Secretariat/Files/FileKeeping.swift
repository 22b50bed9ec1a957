public import Proceedings

/// Files kept by their hash, beside the record: what an act names stays what it was.
public protocol FileKeeping: Sendable {
  /// Keeps the bytes; when it returns they are kept durably.
  func keep(_ bytes: [UInt8]) async throws -> Hash

  /// The bytes that have the hash, checked; nil where none are kept.
  ///
  /// - Throws: `FileCorruption` where the bytes kept have another hash.
  func bytes(of hash: Hash) async throws -> [UInt8]?
}

/// A kept file is not what it was.
public struct FileCorruption: Error, CustomStringConvertible {
  public let hash: Hash

  public init(hash: Hash) { self.hash = hash }

  public var description: String {
    "the file \(hash) has other bytes than it had; restore it from a backup"
  }
}
