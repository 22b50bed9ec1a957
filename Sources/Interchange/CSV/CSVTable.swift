/// Rows as comma-separated values (RFC 4180), in UTF-8 with a mark that spreadsheets need.
public enum CSVTable {
  /// Linear in the length of the cells.
  public static func bytes(of rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += "\"".utf8
        // A spreadsheet would run it as a formula.
        if let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) { bytes += "'".utf8 }
        for byte in cell.utf8 {
          if byte == UInt8(ascii: "\"") { bytes.append(byte) }
          bytes.append(byte)
        }
        bytes += "\"".utf8
      }
      bytes += "\r\n".utf8
    }
    return bytes
  }
}
