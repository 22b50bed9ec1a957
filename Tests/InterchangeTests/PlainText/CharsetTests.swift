import Glibc
import Testing
import Texts

@testable import Interchange

private func encoded(_ text: String, in charset: String) throws -> [UInt8] {
  let converter = try #require(iconv_open(charset, "UTF-8"))
  defer { iconv_close(converter) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4)
  let count = input.withUnsafeMutableBufferPointer { from in
    output.withUnsafeMutableBufferPointer { to -> Int in
      var (source, target) = (from.baseAddress, to.baseAddress)
      var (sourceLeft, targetLeft) = (from.count, to.count)
      #expect(iconv(converter, &source, &sourceLeft, &target, &targetLeft) == 0)
      return to.count - targetLeft
    }
  }
  return output[..<count].map { UInt8(bitPattern: $0) }
}

@Suite struct CharsetTests {
  private static let russian = """
    Мы предлагаем, чтобы все долины каждый год открывали глубину своих колодцев.

    Сторожа колодцев сообщают Совету о каждом новом измерении в течение семи дней.
    """
  private static let arabic = """
    نقترح أن تنشر جميع الوديان عمق آبارها كل سنة وأن تبلغ المجلس بكل قياس جديد.

    يحفظ حراس الآبار السجل المشترك ويفتحونه لجميع القرى خلال سبعة أيام.
    """
  private static let chinese = """
    我们建议各山谷每年公布水井的深度，并向理事会报告每一次新的测量。

    水井的看守人应当保存共同的登记册，并在七天之内向所有村庄开放。
    """
  private static let traditional = """
    我們建議各山谷每年公布水井的深度，並向理事會報告每一次新的測量。

    水井的看守人應當保存共同的登記冊，並在七天之內向所有村莊開放。
    """
  private static let french = """
    Les vallées publient chaque année la profondeur de leurs puits : c’est « l’été » des sources.

    Là où l’eau a gelé, le gardien l’écrit dans son cahier, même à la fête du village.
    """

  @Test(arguments: [
    (russian, "WINDOWS-1251", "ru"), (russian, "KOI8-R", "ru"), (russian, "ISO-8859-5", "ru"),
    (russian, "IBM866", "ru"), (russian, "UTF-16LE", "ru"), (arabic, "WINDOWS-1256", "ar"),
    (arabic, "UTF-16BE", "ar"), (chinese, "GB18030", "zh"), (traditional, "BIG5", "zh"),
    (chinese, "UTF-16LE", "zh"), (french, "WINDOWS-1252", "fr"), (french, "UTF-16BE", "fr"),
  ])
  func `a text that does not say its encoding is read in it`(
    text: String, charset: String, language: String
  ) async throws {
    let bytes = try encoded(text, in: charset)
    for name in ["text.txt", "text.md"] {
      let read = try await SourceFile(name: name, bytes: bytes).read().text
      #expect(read.clauses.map(\.text) == text.split(separator: "\n\n").map(String.init))
      #expect(read.language.tag.hasPrefix(language))
    }
    let page = try encoded("<html><body><p>\(text)</p></body></html>", in: charset)
    let read = try await SourceFile(name: "text.html", bytes: page).read().text
    #expect(read.language.tag.hasPrefix(language))
  }
}
