import Driver
import WordPromises

/// Writes each input to Word files with tracked changes, reads them back and checks every promise
/// of Word.
@main
enum FuzzWordPair {
  static func main() {
    fuzz { start, count in
      guard
        let texts = InputTexts(UnsafeBufferPointer(start: start, count: count), limit: 1000)
      else { return -1 }
      func strings(_ paragraphs: [[UInt8]]) -> [String] {
        paragraphs.map { String(decoding: $0, as: UTF8.self) }
      }
      do {
        let sent = try WordPromises.Sent(
          base: strings(texts.base), own: texts.own.mapValues(strings))
        let breaches = WordPromises.family.breaches(in: sent)
        precondition(breaches.isEmpty, "\(breaches)")
      } catch {
        preconditionFailure("a text cannot be written and read: \(error)")
      }
      return 0
    }
  }
}
