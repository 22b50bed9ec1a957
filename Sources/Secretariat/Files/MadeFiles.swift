public import Deliberations
public import Interchange

/// Texts as files, a few made at a time and kept: laying out a PDF takes a core for seconds, and who
/// asks for it need not be known.
public actor MadeFiles {
  /// What a file is made from, by its hash, and what it is made into.
  public struct Key: Hashable, Sendable {
    public var text: String
    public var format: FileFormat

    public init(text: String, format: FileFormat) {
      self.text = text
      self.format = format
    }
  }

  private static let sizeLimit = 64 << 20

  private let atOnceLimit: Int
  private let waitingLimit: Int
  private var running = 0
  private var turns: [CheckedContinuation<Void, Never>] = []
  /// Those being made, and those that wait for it.
  private let makings = Makings<Key, [UInt8]>()
  private var kept: [Key: [UInt8]] = [:]
  private var size = 0

  public init(atOnce: Int, waiting: Int) {
    atOnceLimit = max(1, atOnce)
    waitingLimit = waiting
  }

  /// The file, made where it is not here; asked for twice at a time it is made once.
  ///
  /// - Throws: `TooManyFiles`; what making threw.
  public func bytes(
    _ key: Key, make: @escaping @Sendable () async throws -> [UInt8]
  ) async throws -> [UInt8] {
    guard key.format.takesLong else { return try await make() }
    if let bytes = kept[key] { return bytes }
    return try await makings.value(of: key) {
      guard makings.count <= atOnceLimit + waitingLimit else { throw TooManyFiles() }
      let bytes = try await inTurn(make)
      keep(bytes, as: key)
      return bytes
    }
  }

  private func inTurn(_ make: @Sendable () async throws -> [UInt8]) async throws -> [UInt8] {
    if running == atOnceLimit {
      // The turn of who was before is taken over.
      await withCheckedContinuation { turns.append($0) }
    } else {
      running += 1
    }
    defer {
      if turns.isEmpty { running -= 1 } else { turns.removeFirst().resume() }
    }
    return try await make()
  }

  private func keep(_ bytes: [UInt8], as key: Key) {
    guard bytes.count <= Self.sizeLimit / 4 else { return }
    if size + bytes.count > Self.sizeLimit {
      kept = [:]
      size = 0
    }
    kept[key] = bytes
    size += bytes.count
  }
}

extension FileFormat {
  /// Whether another program lays it out, or an archive is packed.
  fileprivate var takesLong: Bool { [.pdf, .word, .openDocument].contains(self) }
}

extension Secretariat {
  /// How the names end of the files that a document's text is given as.
  public static let documentEndings = FileFormat.allCases.filter(\.isWritten).map(\.rawValue)

  /// A document's text as a file whose name ends so; nil where none is there.
  ///
  /// - Throws: as `bytes(of:as:named:by:)`.
  public func bytes(
    of document: DocumentRow, ending: String, by made: MadeFiles
  ) async throws -> [UInt8]? {
    guard let format = FileFormat(rawValue: ending) else { return nil }
    return try await bytes(
      of: document, as: format, named: "\(document.id).\(ending)", by: made)
  }

  /// A document's text as a file of a format; nil where no text of it is there.
  ///
  /// - Throws: `TooManyFiles`; what reading and writing threw.
  public func bytes(
    of document: DocumentRow, as format: FileFormat, named name: String, by made: MadeFiles
  ) async throws -> [UInt8]? {
    if format == .json { return try await json(of: document) }
    guard format.isWritten, let hash = document.text else { return nil }
    do {
      return try await made.bytes(MadeFiles.Key(text: hash, format: format)) {
        guard let text = try await text(of: document) else { throw TextIsNotKept() }
        return try await format.bytes(of: text, named: name)
      }
    } catch is TextIsNotKept {
      return nil
    }
  }
}

private struct TextIsNotKept: Error {}

/// More files are asked for than can be made in good time.
public struct TooManyFiles: Error {
  public static let patienceSeconds = 10

  public init() {}
}
