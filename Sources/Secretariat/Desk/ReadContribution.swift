public import Deliberations
public import Interchange
internal import Texts

/// Reads what came in: a hostile file must not take the server along.
public protocol ContributionReader: Sendable {
  /// - Parameter salvaging: whether what is left of a damaged file is read.
  /// - Throws: `InterchangeFailure` where the file cannot be read, with what to do about it.
  func read(_ source: SourceFile, salvaging: Bool) async throws -> ContributionReading
}

/// What reading a file gave.
public struct ContributionReading: Codable, Hashable, Sendable {
  /// The text as Akoma Ntoso, which carries all of it.
  public var akomaNtoso: String
  /// What was found in it; the desk fills in of which intake, and the text's hash.
  public var found: ReadIntake

  public init(akomaNtoso: String, found: ReadIntake) {
    self.akomaNtoso = akomaNtoso
    self.found = found
  }

  /// Reads in this very process.
  public static func reading(
    _ source: SourceFile, salvaging: Bool
  ) async throws -> ContributionReading {
    let reading = try await source.read(salvaging: salvaging)
    let bytes = try await FileFormat.akomaNtoso.bytes(of: reading.text, named: source.name)
    let found = ReadIntake(
      intake: "", reading: reading, fileName: source.lastName, text: "")
    return ContributionReading(
      akomaNtoso: String(decoding: bytes, as: UTF8.self), found: found)
  }
}

/// Reads in this very process: for files that are trusted.
public struct TrustingReader: ContributionReader {
  public init() {}

  public func read(_ source: SourceFile, salvaging: Bool) async throws -> ContributionReading {
    try await ContributionReading.reading(source, salvaging: salvaging)
  }
}

extension SourceFile {
  /// The name without its folders.
  public var lastName: String {
    name.split(separator: "/").last.map(String.init) ?? name
  }
}
