/// The lists of words that tables hold, each as one text.
///
/// Tables are cut when they are first asked, in every run of the program, so bytes are compared
/// here: that is many times as fast as comparing characters.
public enum WordList {
  /// The words between spaces and line breaks.
  public static func words(_ list: String) -> [String] {
    pieces(of: list) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  }

  /// The entries between bars.
  public static func entries(_ list: String) -> [String] {
    pieces(of: list) { $0 == UInt8(ascii: "|") }
  }

  /// The entries between bars and line breaks, each as its words.
  public static func phrases(_ list: String) -> [[String]] {
    pieces(of: list) { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
      .map(words).filter { !$0.isEmpty }
  }

  /// What stands between signs of ASCII; nothing for two that touch.
  private static func pieces(of list: String, partedBy isSign: (UInt8) -> Bool) -> [String] {
    var list = list
    return list.withUTF8 { bytes in
      var pieces: [String] = []
      var start = 0
      for at in 0...bytes.count where at == bytes.count || isSign(bytes[at]) {
        if at > start { pieces.append(String(decoding: bytes[start..<at], as: UTF8.self)) }
        start = at + 1
      }
      return pieces
    }
  }
}
