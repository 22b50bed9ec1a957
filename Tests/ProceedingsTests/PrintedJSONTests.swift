import Foundation
import Proceedings
import Testing

@Suite("Printed JSON")
struct PrintedJSONTests {
  struct Inner: Codable, Hashable {
    var words: String
    var numbers: [Int]
    var maybe: String?
    var share: Double
  }

  struct Outer: Codable, Hashable {
    var title: String
    var isOpen: Bool
    var inner: Inner
    var list: [Inner]
    var nothing: [Inner]
    var byName: [String: Int]
    var byte: UInt8
  }

  private static func inner(_ number: Int) -> Inner {
    Inner(
      words: "\"Wells\\\" \u{1} \t\r\n \u{7f} “états” 水 😀 \(number)", numbers: Array(0..<number),
      maybe: number % 2 == 0 ? nil : "", share: Double(number) / 3 * 1e-7)
  }

  @Test("Another reader reads back what was printed", arguments: 0..<20)
  func readBack(number: Int) throws {
    let value = Outer(
      title: "Title \(number)", isOpen: number % 2 == 0, inner: Self.inner(number),
      list: (0..<number).map(Self.inner), nothing: [], byName: ["one": 1], byte: 255)
    let bytes = try value.printedJSON()
    #expect(try JSONDecoder().decode(Outer.self, from: Data(bytes)) == value)
    #expect(try value.printedJSON() == bytes)
    #expect(try JSONValue(parsing: bytes) == JSONValue(encoding: value))
  }

  @Test("Fields in the order of the value, a line each; what is empty stays on its line")
  func layout() throws {
    let inner = Inner(words: "a", numbers: [1, 2], maybe: nil, share: 0.5)
    let text = String(decoding: try inner.printedJSON(), as: UTF8.self)
    #expect(
      text == """
        {
          "words": "a",
          "numbers": [
            1,
            2
          ],
          "share": 0.5
        }

        """)
    #expect(String(decoding: try [Int]().printedJSON(), as: UTF8.self) == "[]\n")
    #expect(String(decoding: try "a\u{8}b".printedJSON(), as: UTF8.self) == "\"a\\bb\"\n")
  }

  struct Nested: Encodable {
    enum Keys: String, CodingKey { case first, second, third }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Keys.self)
      var list = object.nestedUnkeyedContainer(forKey: .first)
      try list.encode(1)
      var inner = list.nestedContainer(keyedBy: Keys.self)
      try inner.encodeNil(forKey: .second)
      try object.encode("after", forKey: .second)
      var third = object.superEncoder(forKey: .third).singleValueContainer()
      try third.encode(true)
    }
  }

  @Test("Containers within containers end where the next begins")
  func nested() throws {
    let value = try JSONValue(parsing: try Nested().printedJSON())
    #expect(
      value
        == .object([
          "first": .array([.integer(1), .object(["second": .null])]), "second": .string("after"),
          "third": .bool(true),
        ]))
  }
}
