import Proceedings

/// Randomness that can be had again: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2:
      let limit = JSONValue.greatestInteger
      return .integer(Int.random(in: -limit...limit, using: &self))
    case 3:
      let number = Double(bitPattern: next())
      return number.isFinite && Int(exactly: number) == nil ? .number(number) : .number(0.5)
    case 4: return .string(string())
    case 5:
      return .array((0..<Int.random(in: 0..<4, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      var members: [String: JSONValue] = [:]
      for _ in 0..<Int.random(in: 0..<4, using: &self) {
        members[string()] = value(depth: depth - 1)
      }
      return .object(members)
    }
  }

  private mutating func string() -> String {
    let pool: [Unicode.Scalar] = [
      "a", "Z", "\"", "\\", "\n", "\u{1}", "é", "ب", "文", "😀", "\u{7F}", "/",
    ]
    var string = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<6, using: &self) {
      string.append(pool[Int.random(in: pool.indices, using: &self)])
    }
    return String(string)
  }
}
