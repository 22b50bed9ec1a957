import Proceedings
import Testing

@Suite("Record")
struct RecordChainTests {
  private static func lines(_ count: Int) throws -> [[UInt8]] {
    var chain = RecordChain(forum: "water")
    var lines: [[UInt8]] = []
    var random = Seeded(seed: 1)
    for number in 1...count {
      let act = RecordedAct(
        forum: "water", number: number, name: "document.file", version: 1, actor: "p1",
        at: Moment(milliseconds: 1_795_000_000_000 + number),
        basedOn: number > 3 ? number - 1 : nil, fields: random.value(depth: 3),
        salt: number % 3 == 0 ? nil : Salt(from: &random),
        previous: chain.last)
      try chain.append(act)
      lines.append(act.line)
    }
    return lines
  }

  private static func problem(of lines: [[UInt8]]) -> RecordProblem? {
    var chain = RecordChain(forum: "water")
    do throws(RecordProblem) {
      for line in lines { try chain.append(line: line) }
      return nil
    } catch {
      return error
    }
  }

  @Test("A record is read back line for line")
  func wholeRecord() throws {
    let lines = try Self.lines(50)
    #expect(Self.problem(of: lines) == nil)
    for line in lines {
      let act = try RecordedAct(line: line)
      #expect(act.line == line)
      #expect(act.json.canonicalBytes == line)
    }
  }

  @Test("The sealed line is the line in which the hash of fields and salt stands for them")
  func sealed() throws {
    for line in try Self.lines(60) {
      let written = try RecordedAct(line: line).written
      guard case .object(var members) = try JSONValue(parsing: line) else {
        Issue.record("a line is no object")
        continue
      }
      guard let salt = members["salt"] else {
        #expect(written.sealedLine == line)
        #expect(written.fieldsHash == nil)
        continue
      }
      let hidden: JSONValue = .object(["fields": try #require(members["fields"]), "salt": salt])
      let hash = Hash(of: hidden.canonicalBytes)
      members["fields"] = nil
      members["salt"] = nil
      members["fieldsHash"] = .string(hash.description)
      #expect(written.sealedLine == JSONValue.object(members).canonicalBytes)
      #expect(written.fieldsHash == hash)
    }
  }

  @Test("Any flipped bit before the last act is found at its act or at the next")
  func flippedBit() throws {
    let lines = try Self.lines(12)
    for act in 0..<11 {
      for bit in stride(from: 0, to: lines[act].count * 8, by: 7) {
        var altered = lines
        altered[act][bit / 8] ^= 1 << (bit % 8)
        let found = Self.problem(of: altered)?.act
        #expect(found == act + 1 || found == act + 2)
      }
    }
  }

  @Test("An act dropped, doubled or exchanged is found")
  func order() throws {
    let lines = try Self.lines(12)
    for act in 0..<11 {
      var dropped = lines
      dropped.remove(at: act)
      #expect(Self.problem(of: dropped)?.kind == .outOfOrder(expected: act + 1))
      var doubled = lines
      doubled.insert(lines[act], at: act)
      #expect(Self.problem(of: doubled)?.act == act + 2)
      var exchanged = lines
      exchanged.swapAt(act, act + 1)
      #expect(Self.problem(of: exchanged)?.act == act + 1)
    }
  }
}

@Suite("Checkpoint")
struct CheckpointTests {
  @Test("A note of the signed-note format's own documentation is verified")
  func knownNote() throws {
    let printed = """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

      """
    let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    let note = try #require(SignedNote(printed))
    let verifier = try #require(NoteVerifier(key))
    #expect(verifier.description == key)
    #expect(note.description == printed)
    #expect(verifier.verifies(note))
    var forged = note
    forged.text += "Or do you?\n"
    #expect(!verifier.verifies(forged))
  }

  @Test("A checkpoint is signed, printed, read and verified; of another record it is none")
  func signed() throws {
    let signer = NoteSigner(name: "comity.example/water", key: NoteKey())
    let checkpoint = Checkpoint(
      origin: "comity.example/water", size: 7, root: MerkleTree.leafHash(of: [7]))
    let note = try #require(SignedNote(try signer.sign(checkpoint.text).description))
    let read = try Checkpoint(note, of: "comity.example/water", by: signer.verifier)
    #expect(read == checkpoint)
    #expect(throws: RecordProblem.Kind.badSignature) {
      try Checkpoint(note, of: "comity.example/air", by: signer.verifier)
    }
    let other = NoteSigner(name: "comity.example/water", key: NoteKey())
    #expect(throws: RecordProblem.Kind.badSignature) {
      try Checkpoint(note, of: "comity.example/water", by: other.verifier)
    }
    let key = NoteKey()
    #expect(NoteKey(secret: key.secret)?.secret == key.secret)
    #expect(NoteKey(secret: Array(key.secret.dropLast())) == nil)
  }
}
