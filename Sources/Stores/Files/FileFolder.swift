internal import FoundationEssentials
internal import Glibc
public import Proceedings
public import Secretariat

/// Files in a folder, each under its hash, for the folder's owner alone: what is restricted is
/// among them.
public actor FileFolder: FileKeeping {
  private let path: String
  private let executor = QueueExecutor(label: "files")
  /// How many files have begun to come in.
  private var count = 0

  /// Reading and writing a disk blocks: it has a thread of its own.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Makes the folder where there is none.
  ///
  /// - Throws: `FileFailure`.
  public init(path: String) throws {
    self.path = path
    try Self.makeFolder(path)
    // One that others could look into is closed; what is in it is then out of their reach. A folder
    // of another owner stays as that one made it.
    chmod(path, 0o700)
  }

  public func keep(_ bytes: [UInt8]) throws -> Hash {
    let hash = Hash(of: bytes)
    if try self.bytes(of: hash) != nil { return hash }
    let folder = folder(of: hash)
    try Self.makeFolder(folder)
    let place = "\(folder)/\(hash)"
    let unfinished = "\(place).part"
    try Self.write(bytes, to: unfinished)
    guard rename(unfinished, place) == 0 else { throw FileFailure.now(place) }
    try Self.sync(folder)
    return hash
  }

  public func newFile() throws -> any IncomingFile {
    try Self.makeFolder("\(path)/incoming")
    count += 1
    return try GrowingFile(path: "\(path)/incoming/\(getpid())-\(count)", in: self)
  }

  /// Takes a file that is whole and on the disk under its hash.
  fileprivate func adopt(_ unfinished: String, as hash: Hash) throws {
    let folder = folder(of: hash)
    try Self.makeFolder(folder)
    guard rename(unfinished, "\(folder)/\(hash)") == 0 else { throw FileFailure.now(unfinished) }
    try Self.sync(folder)
  }

  public func bytes(of hash: Hash) throws -> [UInt8]? {
    let place = "\(folder(of: hash))/\(hash)"
    let file = open(place, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw FileFailure.now(place)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(file, &chunk, chunk.count)
      guard count >= 0 else { throw FileFailure.now(place) }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    guard Hash(of: bytes) == hash else { throw FileCorruption(hash: hash) }
    return bytes
  }

  /// Whether a file of this hash is kept; its bytes are not looked at.
  func has(_ hash: Hash) -> Bool { access("\(folder(of: hash))/\(hash)", F_OK) == 0 }

  /// The hashes of all files, in order; what is still coming in is none yet.
  func hashes() throws -> [Hash] {
    var hashes: [Hash] = []
    for folder in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    where folder.utf8.count == 2 {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
      hashes += names.sorted().compactMap { Hash(hex: $0) }
    }
    return hashes
  }

  /// 256 folders, so that none grows too large.
  private func folder(of hash: Hash) -> String { "\(path)/\(hash.description.prefix(2))" }

  private static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFailure.now(path) }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFailure.now(path) }
    defer { close(file) }
    try write(bytes, to: file, path)
    guard fsync(file) == 0 else { throw FileFailure.now(path) }
  }

  fileprivate static func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw FileFailure.now(path) }
      written += count
    }
  }

  /// A new name is durable when its folder is.
  private static func sync(_ folder: String) throws {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure.now(folder) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw FileFailure.now(folder) }
  }
}

/// A file that grows under a name of its own until it is whole.
private actor GrowingFile: IncomingFile {
  private let path: String
  private let folder: FileFolder
  private var file: Int32
  private var hash = GrowingHash()
  private var sizeBytes = 0
  private let executor = QueueExecutor(label: "incoming file")

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(path: String, in folder: FileFolder) throws {
    self.path = path
    self.folder = folder
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFailure.now(path) }
  }

  deinit { if file >= 0 { close(file) } }

  func append(_ bytes: [UInt8]) throws {
    try FileFolder.write(bytes, to: file, path)
    hash.append(bytes)
    sizeBytes += bytes.count
  }

  func keep() async throws -> KeptFile {
    guard fsync(file) == 0 else { throw FileFailure.now(path) }
    close(file)
    file = -1
    let kept = KeptFile(hash: hash.hashSoFar, sizeBytes: sizeBytes)
    try await folder.adopt(path, as: kept.hash)
    return kept
  }

  func discard() {
    guard file >= 0 else { return }
    close(file)
    file = -1
    unlink(path)
  }
}

/// What the system said of a file.
public struct FileFailure: Error, CustomStringConvertible {
  public let description: String

  /// What the last call of the system said; a full disk is a full store.
  static func now(_ path: String) -> any Error {
    if errno == ENOSPC || errno == EDQUOT { return StoreFailure.full }
    return FileFailure(description: "\(path): \(String(cString: strerror(errno)))")
  }
}
