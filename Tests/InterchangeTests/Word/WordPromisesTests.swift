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

  @Test("A paragraph that begins as if it bore a number goes, changes and is joined in Word")
  func onlyLooksNumbered() throws {
    let base = [
      "The council meets every year.", "A. Smith was there with all.", "It asks for reports.",
    ]
    let owns = [
      [base[0], base[2]], [base[0], "B. Smith was there with all.", base[2]],
      [base[0] + base[1], base[2]], [base[0], base[1] + base[2]],
      [base[0], base[2], base[1]], [base[0], base[1], "2. August was dry.", base[2]],
    ]
    for own in owns {
      let sent = try WordPromises.Sent(base: base, own: ["Azel": own])
      let breaches =
        WordPromises.family.breaches(in: sent) + WordPromises.redlines.breaches(in: sent)
      #expect(breaches.isEmpty, "\(own)")
    }
  }
}
