import Testing

@testable import Redlines

/// A text with what it is kept apart by.
private struct Letter: Hashable {
  var text: String
  var target: String?
}

/// Invented campaigns: letters that share sentences, copied with small edits, and single ones.
private func letters(_ count: Int, seed: UInt64) -> [Letter] {
  var requests = Requests(seed: seed)
  let sentences = (0..<120).map { _ in requests.sentence(words: 4 + requests.number(below: 20)) }
  var letters: [Letter] = []
  while letters.count < count {
    var parts = (0...requests.number(below: 5)).map { _ in
      sentences[requests.number(below: sentences.count)]
    }
    for _ in 0...requests.number(below: 2) {
      for _ in 0...requests.number(below: 12) {
        var words = parts.joined(separator: " ").split(separator: " ").map(String.init)
        for _ in 0..<requests.number(below: 5) {
          words[requests.number(below: words.count)] = requests.word()
        }
        let target = [nil, "", "Article 1", "Article 2"][max(0, requests.number(below: 12) - 8)]
        letters.append(Letter(text: words.joined(separator: " "), target: target))
      }
      parts[requests.number(below: parts.count)] = sentences[requests.number(below: 120)]
    }
  }
  return requests.shuffled(Array(letters.prefix(count)))
}

/// The groups as places, found in so many parts side by side and with so many runs kept.
private func grouped(
  _ letters: [Letter], threshold: Double, parts: Int = 1, block: Int = 100, kept: Int = 1 << 20
) -> [(members: [Int], kind: SimilarityGroup.Kind, commonest: [Int])] {
  var wordings = DistinctWordings(threshold: threshold, mostRunsKept: kept)
  var reader = TextWordsReader()
  for start in stride(from: 0, to: letters.count, by: block) {
    let new = letters[start..<min(start + block, letters.count)]
      .map { reader.words(of: $0.text, apart: [$0.target]) }
      .filter { wordings.take($0) }
    wordings.add(SketchedWordings(new, for: wordings.settings))
  }
  var groups = NearDuplicateGroups(of: wordings)
  for band in 0..<wordings.bandCount {
    let links = (0..<parts).reversed().flatMap { part in
      wordings.links(inBand: band, part: part, of: parts, joined: groups.roots) { wording in
        reader.runs(of: letters[Int(wordings.firstTexts[wording])].text)
      }
    }
    groups.join(links)
  }
  var found: [(members: [Int], kind: SimilarityGroup.Kind, commonest: [Int])] = []
  groups.forEach(of: wordings) {
    found.append(($0.members.map { Int($0) }, $0.kind, $0.commonest.map { Int($0) }))
  }
  return found
}

private func sets(_ groups: [(members: [Int], kind: SimilarityGroup.Kind, commonest: [Int])])
  -> Set<Set<Int>>
{
  Set(groups.map { Set($0.members) })
}

private func plainWords(_ text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

/// The components of all pairs that are as alike, counted pair by pair.
private func byBruteForce(_ letters: [Letter], threshold: Double) -> Set<Set<Int>> {
  let runs = letters.map { letter in
    let words = plainWords(letter.text)
    return words.count < 3
      ? Set([words]) : Set((0..<(words.count - 2)).map { Array(words[$0..<($0 + 3)]) })
  }
  var holders: [[String]: [Int]] = [:]
  var root = Array(letters.indices)
  for place in letters.indices {
    var shared: [Int: Int] = [:]
    for run in runs[place] {
      for other in holders[run, default: []] { shared[other, default: 0] += 1 }
    }
    for (other, count) in shared where letters[other].target == letters[place].target {
      let all = runs[place].count + runs[other].count - count
      guard Double(count) >= threshold * Double(all), root[other] != root[place] else { continue }
      let (old, new) = (root[place], root[other])
      for at in root.indices where root[at] == old { root[at] = new }
    }
    for run in runs[place] { holders[run, default: []].append(place) }
  }
  return Set(
    Dictionary(grouping: letters.indices) { root[$0] }.values.filter { $0.count > 1 }.map(Set.init))
}

@Suite struct NearDuplicatesTests {
  @Test(arguments: [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1])
  func `The groups are those of comparing all with all`(threshold: Double) {
    let letters = letters(1500, seed: UInt64(threshold * 100))
    let found = sets(grouped(letters, threshold: threshold))
    #expect(found == byBruteForce(letters, threshold: threshold))
    #expect(found.count > 30)
  }

  @Test(arguments: 0..<6)
  func `Order, parts and room for runs change nothing`(seed: UInt64) {
    let letters = letters(1200, seed: seed)
    var requests = Requests(seed: seed + 1)
    let order = requests.shuffled(Array(letters.indices))
    let groups = grouped(letters, threshold: 0.8)
    let again = grouped(
      order.map { letters[$0] }, threshold: 0.8, parts: 7, block: 31, kept: seed % 2 == 0 ? 0 : 9000
    )
    #expect(sets(again.map { ($0.members.map { order[$0] }, $0.kind, []) }) == sets(groups))
    #expect(
      Set(again.map { Set($0.commonest.map { order[$0] }) })
        == Set(groups.map { Set($0.commonest) }))
  }

  @Test(arguments: 0..<6)
  func `What has other targets is never together, and identical means the same words`(seed: UInt64)
  {
    let letters = letters(1500, seed: seed)
    for group in grouped(letters, threshold: 0.6) {
      #expect(Set(group.members.map { letters[$0].target }).count == 1)
      let wordings = Set(group.members.map { plainWords(letters[$0].text) })
      #expect((group.kind == .identical) == (wordings.count == 1))
      #expect(group.members == group.members.sorted())
    }
    // The same words throughout: what is asked for differs by its target alone.
    let same = letters.map { Letter(text: "Delete this article.", target: $0.target) }
    #expect(sets(grouped(same, threshold: 0.8)).count == Set(same.map(\.target)).count)
  }

  @Test(
    "A word is a run of letters and digits, compatibility forms and letter case aside",
    arguments: [
      ("The ﬁnal  Office—of", "the FINAL oﬃce OF"), ("déjà vu", "DE\u{301}JA\u{300} vu"),
      ("Straße", "STRASSE"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("Ａｒｔ．　５", "art 5"), ("m² 10½", "M2 101 2"),
      ("n° 3, ªº", "N 3 ao"), ("ﻻ", "لا"),
      ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
      ("ậ", "a\u{323}\u{302}"), ("ậ", "â\u{323}"), ("𝐀𝟙", "a1"), ("Ⅳ", "iv"), ("e\u{301}_x", "é x"),
      ("", " –…\n"), ("日本語", "日本語。"),
    ])
  func sameWords(one: String, other: String) {
    var reader = FoldedWords()
    reader.read(one)
    let words = reader.words
    reader.read(other)
    #expect(reader.words == words)
  }

  @Test(
    "Other words are others",
    arguments: [
      ("ab c", "a bc"), ("abcdefgh i", "abcdefghi"), ("a", "b"), ("é", "e"), ("ı", "i"), ("٣", "3"),
      ("abcdefgh", "abcdefghabcdefgh"), ("x", ""), ("日本", "日 本"),
    ])
  func otherWords(one: String, other: String) {
    var reader = FoldedWords()
    reader.read(one)
    let words = reader.words
    reader.read(other)
    #expect(reader.words != words)
  }

  @Test func `Short texts and texts without words are one run each`() {
    let texts = ["Yes.", "yes", "No", "yes no", "no yes", "", "—", "Yes, no!"]
    let letters = texts.map { Letter(text: $0, target: nil) }
    #expect(sets(grouped(letters, threshold: 0.8)) == [[0, 1], [3, 7], [5, 6]])
  }

  @Test func `Letters of one form whose own words are half of them stay alone`() {
    var requests = Requests(seed: 5)
    let form = requests.sentence(words: 60)
    let letters = (0..<600).map { _ in
      Letter(text: form + requests.sentence(words: 22), target: nil)
    }
    #expect(grouped(letters, threshold: 0.8, block: 1000).isEmpty)
    #expect(sets(grouped(letters, threshold: 0.5)) == [Set(letters.indices)])
  }

  @Test(arguments: [1, 40, 400, 4000])
  func `A sketch costs little more than reading its runs`(count: Int) {
    let plan = SketchPlan(threshold: 0.8)
    var sketch = [UInt64](repeating: 0, count: plan.places)
    plan.sketch((0..<UInt32(count)).map { $0 &* 0x9E37_79B1 }[...], into: &sketch)
    // The upper half of a value is the round that brought it.
    let rounds = (sketch.max() ?? .max) >> 32
    #expect(rounds < UInt64(2 * plan.places))
    #expect(count == 1 || rounds * UInt64(count) < UInt64(12 * plan.places + count))
  }

  @Test func `The work of a band is parted about evenly`() {
    var requests = Requests(seed: 3)
    var reader = TextWordsReader()
    var wordings = DistinctWordings(threshold: 0.8)
    let texts = (0..<800).flatMap { _ in
      let text = requests.sentence(words: 40)
      return [text, text + requests.word()]
    }
    let new = texts.map { reader.words(of: $0, apart: []) }.filter { wordings.take($0) }
    wordings.add(SketchedWordings(new, for: wordings.settings))
    let roots = NearDuplicateGroups(of: wordings).roots
    let found = (0..<4).map { part in
      wordings.links(inBand: 0, part: part, of: 4, joined: roots) { _ in [] }.count
    }
    #expect(found.allSatisfy { $0 > 80 })
  }
}
