/// A zip archive that packs nothing (PKWARE APPNOTE 4.3), so that making it costs next to nothing.
func storedZip(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  for (name, content) in entries {
    let place = archive.count
    var facts: [UInt8] = little(20, 2) + little(0, 2) + little(0, 2) + little(0x21_0000, 4)
    facts += little(Int(checksum(content)), 4)
    facts += little(content.count, 4) + little(content.count, 4) + little(name.utf8.count, 2)
    facts += little(0, 2)
    archive += little(0x0403_4b50, 4) + facts + name.utf8 + content
    directory += little(0x0201_4b50, 4) + little(20, 2) + facts
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(place, 4)
    directory += name.utf8
  }
  let end =
    little(0x0605_4b50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
    + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
  return archive + directory + end
}

private func little(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { sum, byte in sumOfByte[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
}

private let sumOfByte: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
}
