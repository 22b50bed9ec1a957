import Interchange
import Testing
import Texts

/// Kind, number and text of each clause of a file.
private func clauses(_ text: String, _ name: String) async throws -> [String] {
  try await SourceFile(name: name, bytes: Array(text.utf8)).read().text.clauses.map {
    "\($0.kind)|\($0.number?.printed ?? "")|\($0.text)"
  }
}

@Suite struct ReadHTMLTests {
  @Test(arguments: [
    (
      "<p>It is so.<ol start=3 type=a><li>wood<li>stone</ol>",
      ["paragraph||It is so.", "item|c.|wood", "item|d.|stone"]
    ),
    (
      "<p>Fish<script>var a = '<p>no</p>'</script> &amp; chips<p hidden>never",
      ["paragraph||Fish & chips"]
    ),
    (
      "<table><tr><td rowspan=2>a<td>b<tr><td>c<br>d</table>",
      ["table||a\tb\n\tc\u{2028}d"]
    ),
    (
      "<p>Said<a href='#f' role=doc-noteref>1</a> once.<p id=f>1 By whom.",
      ["paragraph||Said[^1] once.", "note|1|By whom."]
    ),
    ("<blockquote>Wells &#8211; wide</blockquote>", ["quote||Wells – wide"]),
  ])
  func pagesAreReadAsTheyAreSeen(page: String, expected: [String]) async throws {
    #expect(try await clauses("<html><body>" + page, "a.html") == expected)
  }

  @Test(arguments: [
    (
      "<form><p>Why: <textarea>Wells are few.\nPorts are many.</textarea>",
      ["Why:", "Wells are few.", "Ports are many."]
    ),
    ("<p>Port <select><option>Aro<option selected>Bela</select>", ["Port", "Bela"]),
    (
      "<p>Name <input value='Ida Oz'> <input type=checkbox checked>wells <input type=radio>no",
      ["Name Ida Oz ☒ wells ☐ no"]
    ),
    (
      "<figure><img><figcaption>Wells.</figcaption></figure><details><summary>More</summary>Few.",
      ["Wells.", "More", "Few."]
    ),
  ])
  func whatIsTypedChosenOrFoldedIsText(page: String, expected: [String]) async throws {
    let reading = try await SourceFile(name: "a.html", bytes: Array("<html>\(page)".utf8)).read()
    #expect(reading.text.clauses.map(\.text) == expected)
  }

  @Test(arguments: [
    ("<img alt='Map of the wells'><img alt=''>", "2 pictures", "“Map of the wells”"),
    ("<svg><title>Flow</title><text>Spring</text></svg>", "a picture", "“Flow Spring”"),
    ("<div hidden>Old <b>words</b><script>no()</script>", "browser", "“Old words”"),
    ("<noscript>Switch it on.</noscript>", "browser", "“Switch it on.”"),
    ("<template><p>One</p><p>Two</p></template>", "browser", "“One Two”"),
    ("<button>Send</button><input type=submit value=Go>", "buttons", "“Send”, “Go”"),
    ("<select><option>Aro<option selected>Bela</select>", "choices", "“Aro”"),
    ("<iframe src='other.html'>none</iframe>", "another file", "“other.html”"),
  ])
  func whatIsNoTextOfThePageIsQuoted(page: String, what: String, words: String) async throws {
    let page = "<html><head><script>a</script></head><body><p>It is so.</p>\(page)"
    let reading = try await SourceFile(name: "a.html", bytes: Array(page.utf8)).read()
    #expect(!reading.warnings.isEmpty)
    #expect(
      reading.warnings.filter { $0.message.contains(what) && $0.message.contains(words) }
        .count == 1)
    #expect(!reading.warnings.contains { $0.message.contains("no()") })
  }

  @Test func whatIsSaidInThePlaceOfAPictureInMarkdownIsTextToo() async throws {
    let file = SourceFile(
      name: "a.md", bytes: Array("# Wells\n\nSee ![the map](m.png).\n\n![Wells](w.png)\n".utf8))
    let reading = try await file.read()
    #expect(reading.text.clauses.map(\.text) == ["Wells", "See the map.", "Wells"])
    #expect(
      reading.warnings.map(\.message).contains(
        "2 pictures are not read, described as “the map”, “Wells”"))
  }

  @Test(arguments: [
    (ChangesReading.keep, ["Ports shall count wells.", "a\tnew"]),
    (.accept, ["Ports shall count wells.", "a\tnew"]),
    (.reject, ["Ports may count wells.", "Gone.", "a\told"]),
  ])
  func insertionsAndDeletionsAreTrackedChanges(
    reading: ChangesReading, expected: [String]
  ) async throws {
    let page = """
      <html><p>Ports <del>may</del><ins data-author="Oz" datetime="2031-02-03">shall</ins> count
      wells.<del><p>Gone.</del><table><tr><td>a<td><del>old</del><ins>new</ins></table>
      """
    let read = try await SourceFile(name: "a.html", bytes: Array(page.utf8)).read(changes: reading)
    #expect(read.text.clauses.map(\.text) == expected)
    guard reading == .keep else {
      #expect(read.changes.isEmpty)
      return
    }
    #expect(
      read.changes.map { "\($0.kind) \($0.text)" } == [
        "deletion may", "insertion shall", "deletion Gone.", "deletion old", "insertion new",
      ])
    #expect(read.changes[1].author == "Oz")
    #expect(read.changes[1].time == "2031-02-03")
    let clauses = read.text.clauses
    #expect(
      read.changes.map(\.clause) == [0, 0, 1, 1, 1].map { clauses[$0].id })
  }

  @Test(arguments: ["a.html", "a.md", "a.txt"])
  func noTextIsWarnedOf(name: String) async throws {
    let text = name == "a.html" ? "<html><body><img src=a.png><p></p>" : " \n\n"
    let read = try await SourceFile(name: name, bytes: Array(text.utf8)).read()
    #expect(read.warnings.map(\.code).contains(.noText))
  }

  @Test func charsetsAreHeeded() async throws {
    let head = Array("<html><meta charset=\"windows-1251\"><p>".utf8)
    let page = SourceFile(name: "a.html", bytes: head + [0xE2, 0xEE, 0xE4, 0xE0])
    #expect(try await page.read().text.clauses.map(\.text) == ["вода"])
  }

  @Test(arguments: ["<div>", "<ul><li>", "<table><tr><td>", "<b>", "<blockquote>"])
  func depthIsNoDanger(element: String) async throws {
    let page = "<html>" + String(repeating: element, count: 10_000) + "deep"
    let read = try await clauses(page, "a.html")
    #expect(read.contains { $0.contains("deep") })
  }
}

@Suite struct ReadMarkdownTests {
  @Test(arguments: [("[", "]"), ("[", ""), ("![", "](a)"), ("<", ">"), ("*", "*"), ("(", ")")])
  func deepBracketsTakeNoTime(open: String, close: String) async throws {
    let deep =
      String(repeating: open, count: 8_000) + "deep" + String(repeating: close, count: 8_000)
    let clock = ContinuousClock()
    let start = clock.now
    let read = try await clauses("[a]: http://x.example\n\n" + deep, "a.md")
    #expect(read.contains { $0.contains("deep") })
    #expect(clock.now - start < .seconds(20))
  }

  @Test(arguments: [
    ("[shall][should] act [build](a) [^1]", ["paragraph||[shall][should] act [build](a) [^1]"]),
    ("See [here](http://x.example/y).", ["paragraph||See here."]),
    ("See [it][ref].\n\n[ref]: http://x.example", ["paragraph||See it."]),
    ("5. one\n6. two\n9bis. three", ["item|5.|one", "item|6.|two", "item|9bis.|three"]),
    (
      "Said[^x].\n\n[^x]: By whom.\n\nAfter.",
      [
        "paragraph||Said[^x].", "paragraph||After.", "note|x|By whom.",
      ]
    ),
    ("| a | b |\n|---|---|\n| c\\|d | e |", ["table||a\tb\nc|d\te"]),
    ("*Much* **of** `this` <sup>is</sup> ~~so~~ a\\*b*", ["paragraph||Much of this is so a*b*"]),
  ])
  func draftsAreReadAsPrinted(draft: String, expected: [String]) async throws {
    #expect(try await clauses(draft, "a.md") == expected)
  }

  @Test(arguments: [">", "- ", "[", "*a ", "**_", "a`"])
  func depthIsNoDanger(sign: String) async throws {
    let draft = String(repeating: sign, count: 10_000) + " deep"
    #expect(try await clauses(draft, "a.md").contains { $0.contains("deep") })
  }
}
