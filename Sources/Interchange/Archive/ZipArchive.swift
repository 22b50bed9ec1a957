internal import CLibZip

#if canImport(Glibc)
  internal import Glibc
#endif

/// A zip archive in memory, read through libzip.
final class ZipArchive {
  enum Fault: Error {
    case notAnArchive(String)
    case encrypted(entry: String)
    case damaged(entry: String, String)
    /// More bytes than `limit` come out: a zip bomb, or a file too large for us.
    case tooLarge(entry: String, limit: Int)
  }

  /// The names of the entries, in the archive's order.
  let names: [String]
  private let archive: OpaquePointer
  private var budget: Int
  /// Whether entries are given as far as they go, where they are damaged.
  private let isCut: Bool
  /// Whether the archive's own list of entries is lost, so that some may be missing.
  let isMended: Bool
  /// The entries that were given only as far as they go.
  private(set) var broken: [String] = []

  /// Opens an archive from which at most `limit` bytes are taken in all.
  ///
  /// - Throws: `Fault.notAnArchive`.
  convenience init(_ bytes: [UInt8], limit: Int = 512 << 20) throws(Fault) {
    try self.init(bytes, limit: limit, isCut: false, isMended: false)
  }

  /// Opens what is left of an archive that is cut off or damaged.
  ///
  /// - Throws: `Fault.notAnArchive`, where nothing is left.
  convenience init(salvaging bytes: [UInt8], limit: Int = 512 << 20) throws(Fault) {
    if let whole = try? ZipArchive(bytes, limit: limit), !whole.names.isEmpty {
      try self.init(bytes, limit: limit, isCut: true, isMended: false)
    } else if let cut = CutArchive(bytes) {
      try self.init(cut.mended, limit: limit, isCut: true, isMended: true)
    } else {
      throw .notAnArchive("no entry is left")
    }
  }

  private init(_ bytes: [UInt8], limit: Int, isCut: Bool, isMended: Bool) throws(Fault) {
    budget = limit
    self.isCut = isCut
    self.isMended = isMended
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let copy = Self.copy(of: bytes)
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw .notAnArchive(String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      // An archive that does not open leaves its source to us.
      zip_source_free(source)
      throw .notAnArchive(String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
    var names: [String] = []
    for at in 0..<max(0, zip_get_num_entries(archive, 0)) {
      if let name = zip_get_name(archive, zip_uint64_t(at), 0) {
        names.append(String(cString: name))
      }
    }
    self.names = names
  }

  deinit {
    zip_discard(archive)
  }

  /// The content of an entry; nil where there is none of this name.
  ///
  /// - Throws: `Fault.encrypted`, `.damaged` or `.tooLarge`.
  func content(of name: String) throws(Fault) -> [UInt8]? {
    let at = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
    guard at >= 0 else { return nil }
    var state = zip_stat_t()
    zip_stat_init(&state)
    if zip_stat_index(archive, zip_uint64_t(at), 0, &state) == 0,
      state.encryption_method != ZIP_EM_NONE
    {
      throw .encrypted(entry: name)
    }
    guard let file = zip_fopen_index(archive, zip_uint64_t(at), 0) else {
      throw .damaged(entry: name, String(cString: zip_strerror(archive)))
    }
    defer { zip_fclose(file) }
    var content: [UInt8] = []
    content.reserveCapacity(Int(min(state.size, 1 << 24)))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
      if count == 0 { return content }
      if count < 0, isCut, !content.isEmpty {
        if !broken.contains(name) { broken.append(name) }
        return content
      }
      guard count > 0 else {
        throw .damaged(entry: name, String(cString: zip_file_strerror(file)))
      }
      budget -= Int(count)
      guard budget >= 0 else { throw .tooLarge(entry: name, limit: content.count) }
      content.append(contentsOf: chunk[..<Int(count)])
    }
  }

  /// An archive of these entries in this order, the same bytes for the same entries.
  static func make(_ entries: [(name: String, content: [UInt8])]) throws(Fault) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error),
      let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error)
    else { throw .notAnArchive(String(cString: zip_error_strerror(&error))) }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    for (name, content) in entries {
      guard
        let source = zip_source_buffer(
          archive, Self.copy(of: content), zip_uint64_t(content.count), 1)
      else {
        zip_discard(archive)
        throw .damaged(entry: name, String(cString: zip_strerror(archive)))
      }
      let at = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard at >= 0 else {
        zip_discard(archive)
        throw .damaged(entry: name, "not added")
      }
      // 1 January 1980, the earliest time that a zip archive can hold.
      zip_file_set_dostime(archive, zip_uint64_t(at), 0, 0x21, 0)
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .damaged(entry: "", "not closed")
    }
    return try whole(target)
  }

  /// A copy that libzip owns, and frees with `free` (the `1` where it is handed over).
  private static func copy(of bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    bytes.withUnsafeBytes { content in
      if let start = content.baseAddress { copy.copyMemory(from: start, byteCount: content.count) }
    }
    return copy
  }

  private static func whole(_ source: OpaquePointer) throws(Fault) -> [UInt8] {
    var state = zip_stat_t()
    zip_stat_init(&state)
    guard zip_source_stat(source, &state) == 0, zip_source_open(source) == 0 else {
      throw .damaged(entry: "", "not written")
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(state.size))
    let count = zip_source_read(source, &bytes, zip_uint64_t(bytes.count))
    guard count == bytes.count else { throw .damaged(entry: "", "not written whole") }
    return bytes
  }
}
