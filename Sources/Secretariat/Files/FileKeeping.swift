public import Proceedings

/// Files kept by their hash, beside the record: what an act names stays what it was.
public protocol FileKeeping: Sendable {
  /// Keeps the bytes; when it returns they are kept durably.
  func keep(_ bytes: [UInt8]) async throws -> Hash

  /// A file that comes in piece by piece, so that it never stands in memory whole.
  func newFile() async throws -> any IncomingFile

  /// The bytes that have the hash, checked; nil where none are kept.
  ///
  /// - Throws: `FileCorruption` where the bytes kept have another hash.
  func bytes(of hash: Hash) async throws -> [UInt8]?
}

/// A file on its way in.
public protocol IncomingFile: Sendable {
  func append(_ bytes: [UInt8]) async throws

  /// Keeps what came in; when it returns it is kept durably.
  func keep() async throws -> KeptFile

  /// Forgets what came in.
  func discard() async
}

/// A file that is kept.
public struct KeptFile: Hashable, Sendable {
  /// No file that comes in is longer, in bytes.
  public static let sizeLimit = 128 << 20

  public let hash: Hash
  public let sizeBytes: Int

  public init(hash: Hash, sizeBytes: Int) {
    self.hash = hash
    self.sizeBytes = sizeBytes
  }
}

/// A kept file is not what it was.
public struct FileCorruption: Error, CustomStringConvertible {
  public let hash: Hash

  public init(hash: Hash) { self.hash = hash }

  public var description: String {
    "the file \(hash) has other bytes than it had; restore it from a backup"
  }
}

extension FileKeeping {
  /// Gathers it in memory, where there is no better way.
  public func newFile() async throws -> any IncomingFile { GatheredFile(keeping: self) }
}

private actor GatheredFile: IncomingFile {
  private let files: any FileKeeping
  private var bytes: [UInt8] = []

  init(keeping files: any FileKeeping) { self.files = files }

  func append(_ bytes: [UInt8]) { self.bytes += bytes }

  func keep() async throws -> KeptFile {
    KeptFile(hash: try await files.keep(bytes), sizeBytes: bytes.count)
  }

  func discard() { bytes = [] }
}
