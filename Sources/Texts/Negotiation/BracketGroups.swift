/// A clause's text as agreed passages and groups in brackets, which may hold groups in turn.
///
/// Groups that touch (`[encourage][urge]`) are alternatives of one another. A bracket without its
/// other half is part of the passage around it, and so is one within more than a hundred others.
public struct BracketGroups: Hashable, Sendable {
  public indirect enum Part: Hashable, Sendable {
    /// Agreed, or of the group around it: UTF-8 offsets of the text.
    case passage(Range<Int>)
    /// A group in brackets: the offsets with its brackets, and what stands between them.
    case group(Range<Int>, [Part])
    /// Two and more groups side by side, of which the text will keep one.
    case alternatives([Part])
  }

  public let parts: [Part]

  /// No draft that people negotiate has more than a few brackets around one word.
  private static let deepest = 100

  /// Linear in the length of the text.
  public init(_ text: String) {
    self.init(text, notes: TypedNotes())
  }

  init(_ text: String, notes: TypedNotes) {
    let bytes = Array(text.utf8)
    let partners = BracketGroups.partners(
      SquareBracket.all(in: bytes).filter { !notes.marks($0, in: bytes) })
    var open: [(start: Int, parts: [Part])] = []
    var parts: [Part] = []
    var passage = 0
    for (offset, partner) in partners {
      if passage < offset { parts.append(.passage(passage..<offset)) }
      passage = offset + 1
      if partner > offset {
        open.append((offset, parts))
        parts = []
      } else if let group = open.popLast() {
        let inner = BracketGroups.alternatives(parts, in: bytes)
        parts = group.parts + [.group(group.start..<(offset + 1), inner)]
      }
    }
    if passage < bytes.count { parts.append(.passage(passage..<bytes.count)) }
    self.parts = BracketGroups.alternatives(parts, in: bytes)
  }

  /// The brackets that have their other half, each with its place, in order; not those too deep.
  private static func partners(_ brackets: [SquareBracket]) -> [(offset: Int, partner: Int)] {
    var open: [Int] = []
    var pairs: [(offset: Int, partner: Int)] = []
    for bracket in brackets {
      if bracket.isOpening {
        open.append(bracket.offset)
      } else if let start = open.popLast() {
        pairs.append((start, bracket.offset))
        pairs.append((bracket.offset, start))
      }
    }
    pairs.sort { $0.offset < $1.offset }
    var depth = 0
    return pairs.filter { offset, partner in
      if partner > offset { depth += 1 }
      defer { if partner < offset { depth -= 1 } }
      return depth <= deepest
    }
  }

  /// Gathers groups that touch, or that only a space or a slash parts.
  private static func alternatives(_ parts: [Part], in bytes: [UInt8]) -> [Part] {
    var result: [Part] = []
    var row: [Part] = []
    var between: Part?
    func close() {
      if row.count > 1 { result.append(.alternatives(row)) } else { result += row }
      row = []
      if let part = between { result.append(part) }
      between = nil
    }
    for part in parts {
      switch part {
      case .group:
        if row.isEmpty, let part = between {
          result.append(part)
        }
        between = nil
        row.append(part)
      case .passage(let range):
        let isJoint = range.count <= 3 && bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x2F }
        if isJoint, !row.isEmpty {
          between = part
        } else {
          close()
          result.append(part)
        }
      case .alternatives:
        close()
        result.append(part)
      }
    }
    close()
    return result
  }
}
