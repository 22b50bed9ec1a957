import Testing

@testable import Interchange

@Suite("XML read")
struct XMLEventsTests {
  private final class Nothing: XMLHandler {
    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func characters(_ text: UnsafeBufferPointer<UInt8>) {}
  }

  private func fault(_ bytes: [UInt8], recovering: Bool) -> XMLEvents.Fault? {
    do {
      return try XMLEvents.parse(bytes, recovering: recovering, to: Nothing())
    } catch {
      return error
    }
  }

  /// Long enough that the fault stands beyond what the parser looks at first.
  private func document(encoding: String, damage: [UInt8]) -> [UInt8] {
    let text =
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><t>"
      + String(repeating: "quay ", count: 2000)
    return Array(text.utf8) + damage + Array("</t>".utf8)
  }

  @Test(
    "Bytes that the encoding does not know are a fault, told in one line",
    arguments: ["EUC-JP", "UTF-8"], [true, false])
  func damagedEncoding(encoding: String, recovering: Bool) throws {
    let damaged = document(encoding: encoding, damage: [0xFF, 0xFF, 0xFF])
    let fault = try #require(self.fault(damaged, recovering: recovering))
    #expect(!fault.problem.contains { $0.isNewline })
    #expect(self.fault(document(encoding: encoding, damage: []), recovering: recovering) == nil)
  }
}
