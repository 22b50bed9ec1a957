import Promises
import Testing
import WordPromises

@Suite("Word")
struct WordPromisesTests {
  @Test(
    "Promises of Word", arguments: WordPromises.family.promises + WordPromises.redlines.promises)
  func isKept(promise: Promise<WordPromises.Sent>) {
    #expect(WordPromises.family.breaches(of: promise, 0..<150).isEmpty)
  }
}
