/// A list of contents within a text: its lines, and the headings that it promises.
struct ContentsList {
  /// Places of the drafts that are its entries.
  private(set) var entries: Set<Int> = []
  /// Places of the headings over such lists (`Contents`).
  private(set) var headings: Set<Int> = []
  /// Entries without their page numbers, folded for comparison.
  private(set) var keys: Set<String> = []

  /// Linear in the number of drafts.
  init(in drafts: [Draft]) {
    var lastPlaces = LastPlaces(drafts)
    var at = 0
    while at < drafts.count {
      // A long block, a table of a thousand rows, is not worth folding.
      if drafts[at].shape.words <= 8, drafts[at].kind != .title,
        Self.titles.contains(Self.key(drafts[at]))
      {
        headings.insert(at)
        at = take(drafts, from: at + 1, lastPlaces: &lastPlaces)
      } else if Self.page(of: drafts[at])?.isSure == true {
        let end = Self.endOfRun(drafts, from: at)
        if end - at >= 4 {
          for place in at..<end { take(drafts[place], at: place) }
        }
        at = max(end, at + 1)
      } else {
        at += 1
      }
    }
  }

  private mutating func take(_ draft: Draft, at place: Int) {
    entries.insert(place)
    let key = Self.key(draft, before: Self.page(of: draft)?.start)
    if !key.isEmpty { keys.insert(key) }
  }

  private mutating func take(
    _ drafts: [Draft], from start: Int, lastPlaces: inout LastPlaces
  ) -> Int {
    var at = start
    while at < drafts.count {
      guard drafts[at].isBody || drafts[at].kind == .heading else { break }
      let isEntry = Self.page(of: drafts[at]) != nil || drafts[at].shape.letters == 0
      let next = at + 1 < drafts.count ? Self.page(of: drafts[at + 1]) : nil
      let isLed = at + 1 < drafts.count && Self.isLeader(drafts[at + 1])
      let isWrapped = !isEntry && (next?.isSure == true || isLed) && drafts[at].shape.words < 30
      guard isEntry || isWrapped, drafts[at].shape.words <= 45 else { break }
      take(drafts[at], at: at)
      at += 1
    }
    if at > start { return at }
    // A list without page numbers: its lines come again further on.
    while at < drafts.count, drafts[at].shape.words <= 40, drafts[at].isBody,
      let last = lastPlaces.of(Self.key(drafts[at])), last > at
    {
      take(drafts[at], at: at)
      at += 1
    }
    return at
  }

  private static func endOfRun(_ drafts: [Draft], from start: Int) -> Int {
    var at = start
    while at < drafts.count, drafts[at].isBody, page(of: drafts[at])?.isSure == true { at += 1 }
    return at
  }

  /// Where the page number at the end of an entry begins, and whether a tab or dots lead to it.
  private static func page(of draft: Draft) -> (start: Int, isSure: Bool)? {
    guard draft.shape.words <= 45,
      let last = draft.text.utf8.last(where: { $0 != 0x20 }), (0x30...0x39).contains(last)
    else { return nil }
    let bytes = Array(draft.text.utf8)
    var at = bytes.count
    while at > 0, bytes[at - 1] == 0x20 { at -= 1 }
    let end = at
    while at > 0, (0x30...0x39).contains(bytes[at - 1]) { at -= 1 }
    guard at < end, end - at <= 3, at > 1 else { return nil }
    let start = at
    while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x2E || bytes[at - 1] == 0x09 {
      at -= 1
    }
    let gap = bytes[at..<start]
    guard !gap.isEmpty, at > 0 else { return nil }
    let isSure = gap.contains(0x09) || gap.count { $0 == 0x2E } >= 2
    return isSure || gap.last == 0x20 ? (at, isSure) : nil
  }

  /// Nothing but the dots and the page of the entry on the line before: `.... 14`.
  private static func isLeader(_ draft: Draft) -> Bool {
    let bytes = draft.text.utf8
    return bytes.first == 0x2E && bytes.last.map { (0x30...0x39).contains($0) } ?? false
      && bytes.allSatisfy { $0 == 0x2E || $0 == 0x20 || (0x30...0x39).contains($0) }
  }

  /// A line folded for comparison: letters and digits only, lower case.
  static func key(_ draft: Draft, before end: Int? = nil) -> String {
    var key: [UInt8] = []
    let text = end.map { String(decoding: draft.text.utf8.prefix($0), as: UTF8.self) } ?? draft.text
    for part in [draft.number?.printed ?? "", text] {
      for scalar in part.unicodeScalars {
        if scalar.isASCII {
          let byte = UInt8(truncatingIfNeeded: scalar.value)
          if (0x41...0x5A).contains(byte) { key.append(byte | 0x20) }
          if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) { key.append(byte) }
        } else if scalar.isLetter || Numerals.digit(scalar) != nil {
          key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static let titles: Set<String> = [
    "contents", "tableofcontents", "listofcontents", "tabledesmatières", "sommaire", "índice",
    "contenido", "tabladecontenido", "tabladecontenidos", "содержание", "оглавление", "المحتويات",
    "جدولالمحتويات", "الفهرس", "目录", "目錄", "目次", "inhalt", "inhaltsverzeichnis", "sumário",
    "indice", "inhoud",
  ]
}

/// Where each line of a text stands last; read only in a text that has a list of contents.
private struct LastPlaces {
  private let drafts: [Draft]
  private lazy var places: [String: Int] = {
    var places: [String: Int] = [:]
    for (at, draft) in drafts.enumerated() where draft.isBody || draft.kind == .heading {
      if draft.shape.words <= 40 { places[ContentsList.key(draft)] = at }
    }
    return places
  }()

  init(_ drafts: [Draft]) {
    self.drafts = drafts
  }

  mutating func of(_ key: String) -> Int? { places[key] }
}
