/// A text with signatures under it: the signed-note format (c2sp.org/signed-note).
public struct SignedNote: Hashable, Sendable, CustomStringConvertible {
  public struct Signature: Hashable, Sendable {
    public var name: String
    /// The key's four bytes, then the signature.
    public var bytes: [UInt8]
  }

  /// Ends with the end of a line.
  public var text: String
  public var signatures: [Signature]

  public init(text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  public var description: String {
    text + "\n" + signatures.map { "— \($0.name) \(Base64.encoded($0.bytes))\n" }.joined()
  }

  /// Reads what `description` writes; nil where it is no signed note.
  public init?(_ printed: String) {
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
    guard
      let blank = lines.lastIndex(where: \.isEmpty).map({ lines[..<$0] })?
        .lastIndex(where: \.isEmpty), blank > 0
    else { return nil }
    text = lines[..<blank].map { $0 + "\n" }.joined()
    signatures = []
    for line in lines[(blank + 1)...].dropLast() {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "—", let bytes = Base64.decoded(parts[2]),
        bytes.count > 4
      else { return nil }
      signatures.append(Signature(name: String(parts[1]), bytes: bytes))
    }
    guard !signatures.isEmpty, description == printed else { return nil }
  }
}
