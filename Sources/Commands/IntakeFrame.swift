internal import FoundationEssentials
internal import Interchange
internal import Texts

/// What a child that reads contributions hands over of one of them: a line of JSON, then the text
/// as Akoma Ntoso, which carries all of it.
struct IntakeFrame: Codable {
  var failure: InterchangeFailure?
  /// Whether it failed for want of memory, of which the files before it may have left too little.
  var isCrowded = false
  var warnings: [Warning] = []
  var textBytes = 0

  func bytes(with text: [UInt8] = []) throws -> [UInt8] {
    var frame = self
    frame.textBytes = text.count
    return Array(try JSONEncoder().encode(frame)) + [0x0A] + text
  }

  /// The frames that are whole, in order, each with its text.
  static func all(in output: [UInt8]) -> [(frame: IntakeFrame, text: [UInt8])] {
    var frames: [(IntakeFrame, [UInt8])] = []
    var rest = output[...]
    while let end = rest.firstIndex(of: 0x0A),
      let frame = try? JSONDecoder().decode(IntakeFrame.self, from: Data(rest[..<end])),
      rest.endIndex - end - 1 >= frame.textBytes
    {
      let text = rest[(end + 1)...].prefix(frame.textBytes)
      frames.append((frame, Array(text)))
      rest = rest[text.endIndex...]
    }
    return frames
  }
}
