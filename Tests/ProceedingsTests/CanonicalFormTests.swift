import Proceedings
import Testing

@Suite("Canonical JSON")
struct CanonicalFormTests {
  @Test(
    "Numbers are printed as RFC 8785, appendix B, prints them",
    arguments: [
      (0x0000_0000_0000_0001, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
      (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
      (0x4340_0000_0000_0000, "9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
      (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"),
      (0x44B5_2D02_C7E1_4AF6, "1e+23"), (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
      (0x444B_1AE4_D6E2_EF50, "1e+21"), (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"),
      (0x3EB0_C6F7_A0B5_ED8D, "0.000001"), (0x41B3_DE43_5555_5553, "333333333.3333332"),
      (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
    ] as [(UInt64, String)])
  func numbers(bits: UInt64, printed: String) {
    #expect(JSONValue.number(Double(bitPattern: bits)).canonicalBytes == Array(printed.utf8))
  }

  @Test("Keys stand in the order of their UTF-16 units, strings as short as they can be")
  func keysAndStrings() throws {
    let source =
      #"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":"</x>\u000F\n"}"#
    let canonical = try JSONValue(parsing: Array(source.utf8)).canonicalBytes
    let expected =
      "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":\"</x>\\u000f\\n\",\"€\":1,\"😀\":5,\"\u{FB33}\":3}"
    #expect(String(decoding: canonical, as: UTF8.self) == expected)
  }

  @Test("Keys are sorted as their UTF-16 units are, whatever letters they have")
  func generatedKeys() throws {
    let letters = [
      "a", "b", "\u{7F}", "é", "ب", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "😀", "\u{10FFFF}",
    ]
    var random = Seeded(seed: 16)
    for _ in 0..<5000 {
      let keys = Set(
        (0..<4).map { _ in
          (0..<Int.random(in: 0..<4, using: &random)).map { _ in
            letters[Int.random(in: letters.indices, using: &random)]
          }.joined()
        })
      let value = JSONValue.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) }))
      let sorted = keys.sorted { Array($0.utf16).lexicographicallyPrecedes(Array($1.utf16)) }
      let expected = "{" + sorted.map { "\"\($0)\":null" }.joined(separator: ",") + "}"
      #expect(String(decoding: value.canonicalBytes, as: UTF8.self) == expected)
    }
  }

  @Test(
    "What is not JSON is refused, with the place",
    arguments: [
      ("", JSONProblem.Kind.unexpectedEnd, 0), ("{\"a\":1,\"a\":2}", .repeatedKey, 7),
      ("[1,]", .unexpectedByte, 3), ("01", .trailingBytes, 1), ("\"\\ud800\"", .badString, 7),
      ("\"\u{1}\"", .badString, 1), ("9007199254740993", .badNumber, 0), ("1e400", .badNumber, 0),
      ("nul", .unexpectedByte, 0), ("[1] x", .trailingBytes, 4), ("{\"a\"", .unexpectedEnd, 4),
      (String(repeating: "[", count: 100), .tooDeep, 64),
    ])
  func refused(source: String, kind: JSONProblem.Kind, offset: Int) {
    do throws(JSONProblem) {
      _ = try JSONValue(parsing: Array(source.utf8))
      Issue.record("it was read")
    } catch {
      #expect(error.kind == kind)
      #expect(error.offset == offset)
    }
  }

  @Test("Any value is read back from its canonical form, and written the same again")
  func roundTrip() throws {
    var random = Seeded(seed: 8785)
    for _ in 0..<5000 {
      let value = random.value(depth: 4)
      let bytes = value.canonicalBytes
      let read = try JSONValue(parsing: bytes)
      #expect(read == value)
      #expect(read.canonicalBytes == bytes)
    }
  }

  struct Sample: Codable, Hashable {
    struct Part: Codable, Hashable {
      var names: [String]
      var at: Moment
    }
    var count: Int
    var isOpen: Bool
    var share: Double
    var remark: String?
    var parts: [Part]
    var byKey: [String: Int]
  }

  @Test("Types are encoded and decoded through their Codable conformance")
  func codable() throws {
    let sample = Sample(
      count: 3, isOpen: true, share: 0.25, remark: nil,
      parts: [.init(names: ["a", "ü"], at: Moment(milliseconds: 1_795_000_000_123))],
      byKey: ["x": -1])
    let value = try JSONValue(encoding: sample)
    let expected =
      #"{"byKey":{"x":-1},"count":3,"isOpen":true,"parts":[{"at":"2026-11-18T11:06:40.123Z","names":["a","ü"]}],"share":0.25}"#
    #expect(String(decoding: value.canonicalBytes, as: UTF8.self) == expected)
    #expect(try value.decoded(as: Sample.self) == sample)
    #expect(throws: DecodingError.self) { try JSONValue.object([:]).decoded(as: Sample.self) }
  }

  @Test("Moments are read back as they were printed, over 400 years")
  func moments() {
    var random = Seeded(seed: 3339)
    for _ in 0..<20_000 {
      let moment = Moment(
        milliseconds: Int.random(in: -6_000_000_000_000...6_000_000_000_000, using: &random))
      #expect(Moment(moment.description) == moment)
    }
    #expect(Moment(milliseconds: 951_782_400_000).description == "2000-02-29T00:00:00.000Z")
  }

  @Test(
    "A moment is read in one form only, and of days that there are",
    arguments: [
      "2001-02-29T00:00:00.000Z", "2001-00-10T00:00:00.000Z", "2001-01-00T00:00:00.000Z",
      "2001-13-01T00:00:00.000Z", "2001-04-31T00:00:00.000Z", "2001-01-01 00:00:00.000Z",
      "2001/01/01T00:00:00.000Z", "2001-01-01T00:00:00,000Z", "2001-01-01T00:00:00.000z",
      "2001-01-01T24:00:00.000Z", "2001-01-01T00:60:00.000Z", "2001-01-01T00:00:60.000Z",
      "+001-01-01T00:00:00.000Z", "2001-01-01T00:00:00.00Z", "2001-01-01T00:00:00.0000Z",
    ])
  func noMoment(printed: String) {
    #expect(Moment(printed) == nil)
  }
}
