internal import Redlines

/// The ids of any number of texts in the order in which they came, each once.
struct TextIdentifiers {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var table = PlaceTable()

  var count: Int { ends.count }

  /// The id of the text at a place.
  subscript(place: Int) -> ArraySlice<UInt8> {
    bytes[Self.range(of: place, ends)]
  }

  /// Takes the next text's id; the place of the text that has it already, where one has.
  mutating func take(_ id: String) -> Int? {
    var id = id
    return id.withUTF8 { id in
      let known = table.place(
        of: Self.hash(id), next: count,
        isEqual: { bytes[Self.range(of: $0, ends)].elementsEqual(id) },
        hashAt: { bytes[Self.range(of: $0, ends)].withUnsafeBufferPointer(Self.hash) })
      if let known { return known }
      bytes += id
      ends.append(bytes.count)
      return nil
    }
  }

  private static func range(of place: Int, _ ends: [Int]) -> Range<Int> {
    (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
