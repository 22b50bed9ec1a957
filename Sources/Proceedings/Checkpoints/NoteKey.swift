internal import Crypto

/// A secret Ed25519 key.
public struct NoteKey: Sendable {
  fileprivate let key: Curve25519.Signing.PrivateKey

  /// A new key, from the system's randomness.
  public init() { key = Curve25519.Signing.PrivateKey() }

  /// The key of 32 secret bytes; nil where they are none.
  public init?(secret: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else {
      return nil
    }
    self.key = key
  }

  /// 32 bytes that nobody else may see.
  public var secret: [UInt8] { Array(key.rawRepresentation) }
}

/// Who signs notes: a name and a key (the signed-note format of the C2SP).
public struct NoteSigner: Sendable {
  public let name: String
  private let key: NoteKey

  /// - Parameter name: one that `isName` allows.
  public init(name: String, key: NoteKey) {
    self.name = name
    self.key = key
  }

  /// Whether a note can name its signer so: without blanks and plus signs.
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.contains { $0.isWhitespace || $0 == "+" }
  }

  public var verifier: NoteVerifier {
    NoteVerifier(name: name, publicKey: Array(key.key.publicKey.rawRepresentation))
  }

  /// - Throws: where the system has no randomness to sign with.
  public func sign(_ text: String) throws -> SignedNote {
    let signature = try key.key.signature(for: Array(text.utf8))
    let bytes = verifier.keyID + Array(signature)
    return SignedNote(text: text, signatures: [.init(name: name, bytes: bytes)])
  }
}

/// What checks the signatures of one signer; printed as `name+keyID+key` (a vkey).
public struct NoteVerifier: Hashable, Sendable, CustomStringConvertible {
  /// The signed-note format's number for Ed25519.
  private static let algorithm: UInt8 = 1

  public let name: String
  /// 32 bytes.
  public let publicKey: [UInt8]

  public init(name: String, publicKey: [UInt8]) {
    self.name = name
    self.publicKey = publicKey
  }

  /// Reads what `description` writes.
  public init?(_ printed: String) {
    let parts = printed.split(separator: "+", maxSplits: 2)
    guard parts.count == 3, let key = Base64.decoded(parts[2]), key.count == 33,
      key[0] == Self.algorithm
    else { return nil }
    self.init(name: String(parts[0]), publicKey: Array(key.dropFirst()))
    guard description == printed else { return nil }
  }

  /// The first four bytes of a hash over name and key: which key a signature claims to be by.
  var keyID: [UInt8] {
    Array(Hash(of: Array(name.utf8) + [0x0A, Self.algorithm] + publicKey).bytes.prefix(4))
  }

  public var description: String {
    "\(name)+\(Hexadecimal.text(of: keyID))+\(Base64.encoded([Self.algorithm] + publicKey))"
  }

  /// Whether one of the note's signatures is this signer's.
  public func verifies(_ note: SignedNote) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return note.signatures.contains { signature in
      signature.name == name && signature.bytes.starts(with: keyID)
        && key.isValidSignature(signature.bytes.dropFirst(4), for: Array(note.text.utf8))
    }
  }
}
