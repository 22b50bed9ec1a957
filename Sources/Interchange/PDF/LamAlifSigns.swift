internal import CZlib

/// Lam and alif, which fonts draw as one sign, told as one sign in a PDF.
///
/// poppler parts a sign that stands for two letters as if they stood side by side from left to
/// right, and so turns them round: `لا` is read as `ال`, which is the article. Here the tables of a
/// file's fonts are made to say U+FEFB and its like, which stay whole; what replaces them is
/// written behind the file, as PDF allows it (ISO 32000-1, 7.5.6).
enum LamAlifSigns {
  /// The file with such tables; nil where it has no sign of two letters, or is encrypted.
  ///
  /// Linear in the length of the file.
  static func told(in file: [UInt8]) -> [UInt8]? {
    guard last("/Encrypt", in: file) == nil,
      let root = last("/Root", in: file).map({ file[$0...].prefix { $0 != 0x52 } }),
      root.count < 32,
      let size = last("/Size", in: file).flatMap({ number(in: file[$0...]) }),
      let start = last("startxref", in: file).flatMap({ number(in: file[$0...]) })
    else { return nil }
    let tables = tables(of: file)
    guard !tables.isEmpty else { return nil }
    var told = file
    var places = ""
    for (name, table) in tables.sorted(by: { $0.key < $1.key }) {
      told.append(0x0A)
      let digits = String(told.count)
      places += "\(name) 1\n" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
      places += " 00000 n \n"
      told += "\(name) 0 obj\n<</Length \(table.count)>>\nstream\n".utf8
      told += table
      told += "\nendstream\nendobj\n".utf8
    }
    let end = told.count
    told += "xref\n\(places)trailer\n<</Size \(size) /Root".utf8 + root
    told += "R /Prev \(start)>>\nstartxref\n\(end)\n%%EOF\n".utf8
    return told
  }

  // MARK: Finding the tables

  /// The tables that tell of lam and alif, told anew, by their object's number.
  private static func tables(of file: [UInt8]) -> [Int: [UInt8]] {
    let mark = Array("stream".utf8)
    let endMark = Array("end".utf8)
    var tables: [Int: [UInt8]] = [:]
    var at = 0
    while let place = file[at...].range(of: mark) {
      at = place.upperBound
      guard at < file.count, !file[..<place.lowerBound].suffix(3).elementsEqual(endMark),
        let name = objectNumber(before: place.lowerBound, in: file)
      else { continue }
      let start = file[at...].prefix(2).elementsEqual([0x0D, 0x0A]) ? at + 2 : at + 1
      guard start < file.count, let table = table(file[start...]) else { continue }
      tables[name] = table
    }
    return tables
  }

  /// The number of the object whose short dictionary ends at a place: `12 0 obj <<…>>`.
  private static func objectNumber(before place: Int, in file: [UInt8]) -> Int? {
    let head = file[max(0, place - 200)..<place]
    guard let mark = head.lastRange(of: Array(" 0 obj".utf8)) else { return nil }
    let digits = head[..<mark.lowerBound].reversed().prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits.reversed(), as: UTF8.self))
  }

  /// The table of a font's signs that begins here, with other signs for lam and alif; nil where
  /// it is something else or has none.
  private static func table(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let isTable = inflated(bytes, upTo: 512)?[...].range(of: Array("begincmap".utf8)) != nil
    guard isTable, let table = inflated(bytes, upTo: 1 << 20) else { return nil }
    var told: [UInt8] = []
    var at = 0
    var isChanged = false
    let lam = Array("<0644".utf8)
    while let place = table[at...].range(of: lam) {
      told += table[at..<place.lowerBound]
      at = place.upperBound
      let rest = table[at...].drop { $0 == 0x20 }
      let alif = String(decoding: rest.prefix(5), as: UTF8.self)
      guard let sign = signs[alif] else {
        told += lam
        continue
      }
      told += sign.utf8
      at = rest.startIndex + 5
      isChanged = true
    }
    return isChanged ? told + table[at...] : nil
  }

  private static let signs = [
    "0622>": "<FEF5>", "0623>": "<FEF7>", "0625>": "<FEF9>", "0627>": "<FEFB>",
  ]

  /// What is packed from here on, its first bytes only; nil where nothing is (RFC 1950).
  private static func inflated(_ bytes: ArraySlice<UInt8>, upTo limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    var input = Array(bytes.prefix(limit))
    let output = input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: limit) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = inflate(&stream, Z_SYNC_FLUSH)
        count = status == Z_OK || status == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
    return output.isEmpty ? nil : output
  }

  // MARK: Finding words

  /// Where the last occurrence of a word ends.
  private static func last(_ word: String, in file: [UInt8]) -> Int? {
    file[...].lastRange(of: Array(word.utf8))?.upperBound
  }

  private static func number(in bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
      .prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension ArraySlice<UInt8> {
  /// The first place of some bytes; linear in the slice's length.
  fileprivate func range(of word: [UInt8]) -> Range<Int>? {
    guard count >= word.count else { return nil }
    for at in startIndex...endIndex - word.count where isWord(word, at: at) {
      return at..<at + word.count
    }
    return nil
  }

  /// The last place of some bytes; linear in the slice's length.
  fileprivate func lastRange(of word: [UInt8]) -> Range<Int>? {
    guard count >= word.count else { return nil }
    for at in (startIndex...endIndex - word.count).reversed() where isWord(word, at: at) {
      return at..<at + word.count
    }
    return nil
  }

  private func isWord(_ word: [UInt8], at place: Int) -> Bool {
    self[place] == word[0] && self[place..<place + word.count].elementsEqual(word)
  }
}
