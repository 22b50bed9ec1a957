import Foundation

let wordBenchmarks: [Benchmark] = [
  redlineWord(pages: 100, times: 3),
  redlineWord(pages: 1000, times: 1),
  linear("redline-word-over-size") { bench, size in
    let (old, new) = try bench.wordPair(pages: 50 * size)
    let out = bench.folder.appending(path: "redline.docx").path
    return try best(of: 3, bench.comity, ["redline", old, new, "-o", out]).seconds
  },
  Benchmark(name: "merge-193") { bench in
    let markUps = try bench.markUps(193)
    let out = bench.folder.appending(path: "rolling.docx").path
    let ours = try best(of: 3, bench.comity, ["merge"] + markUps + ["-o", out])
    return Verdict(
      name: "merge-193",
      ours: seconds(ours.seconds) + String(format: ", %.0f MiB", ours.memoryMiB),
      peer: "the goal of 6 s", ratio: 6 / ours.seconds, goal: "under 6 s", holds: ours.seconds < 6)
  },
  linear("merge-over-size") { bench, size in
    let markUps = try bench.markUps(193)
    let out = bench.folder.appending(path: "rolling.json").path
    let chosen = Array(markUps.prefix(1 + 24 * size))
    return try best(of: 3, bench.comity, ["merge"] + chosen + ["--json", "-o", out]).seconds
  },
  Benchmark(name: "marshal-41000") { bench in
    let (base, list) = try bench.amendments(41_000)
    let out = bench.folder.appending(path: "order.json").path
    let ours = try best(of: 3, bench.comity, ["marshal", base, list, "--json", "-o", out])
    return Verdict(
      name: "marshal-41000", ours: seconds(ours.seconds), peer: "the goal of 2 s",
      ratio: 2 / ours.seconds, goal: "under 2 s", holds: ours.seconds < 2)
  },
  linear("marshal-over-size") { bench, size in
    let (base, list) = try bench.amendments(5125 * size)
    let out = bench.folder.appending(path: "order.json").path
    return try best(of: 3, bench.comity, ["marshal", base, list, "--json", "-o", out]).seconds
  },
]

private func redlineWord(pages: Int, times: Int) -> Benchmark {
  let name = "redline-word-\(pages)-pages"
  return Benchmark(name: name) { bench in
    let (old, new) = try bench.wordPair(pages: pages)
    let out = bench.folder.appending(path: "redline.docx").path
    let ours = try best(of: 5, bench.comity, ["redline", old, new, "-o", out])
    let docxodus = try Docxodus.program.map {
      try best(of: times, $0, ["Author", old, new, out]).seconds
    }
    let peer = docxodus ?? Docxodus.usualSeconds(pages: pages)
    let ratio = peer / ours.seconds
    return Verdict(
      name: name, ours: seconds(ours.seconds) + String(format: ", %.0f MiB", ours.memoryMiB),
      peer: docxodus.map { "Docxodus \(seconds($0))" }
        ?? "not installed, taken as \(seconds(peer))",
      ratio: ratio, goal: "at least 10 times as fast", holds: ratio >= 10)
  }
}

private enum Docxodus {
  /// The program that the Python package brings (`pip install python-redlines[docxodus]`), where
  /// `python3` has it.
  static var program: String? {
    let script = """
      from python_redlines.engines import DocxodusEngine
      print(DocxodusEngine().extracted_binaries_path)
      """
    return try? output(of: "python3", ["-c", script])
  }

  static func usualSeconds(pages: Int) -> Double { pages > 500 ? 67 : 1.9 }
}

extension Bench {
  fileprivate func word(_ name: String, _ clauses: [String]) throws -> String {
    let source = try file("\(name).txt", clauses.joined(separator: "\n\n"))
    let made = folder.appending(path: "\(name).docx").path
    _ = try run(comity, ["read", source, "-o", made])
    return made
  }

  /// Two versions of a text as Word files.
  fileprivate func wordPair(pages: Int) throws -> (old: String, new: String) {
    let text = RevisedText(pages: pages)
    return (try word("old-\(pages)", text.old), try word("new-\(pages)", text.new))
  }

  /// A text of 40 pages and as many mark-ups of it, with tracked changes; made once.
  fileprivate func markUps(_ count: Int) throws -> [String] {
    let text = RevisedText(pages: 40)
    let base = folder.appending(path: "base.docx").path
    let made = (0..<count).map { folder.appending(path: "delegation-\($0).docx").path }
    guard !FileManager.default.fileExists(atPath: base) else { return [base] + made }
    _ = try word("base", text.old)
    for (number, markUp) in made.enumerated() {
      let own = try word("own", text.variant(UInt64(number)))
      _ = try run(
        comity, ["redline", base, own, "--author", "Delegation \(number)", "-o", markUp])
    }
    return [base] + made
  }

  /// A law and a list of amendments to it.
  fileprivate func amendments(_ count: Int) throws -> (base: String, list: String) {
    var invented = Invented(seed: 11)
    var law = ["# A law on wells"]
    var targets: [String] = []
    for article in 1...60 {
      law.append("## Article \(article)")
      targets += ["Article \(article)", "after Article \(article)"]
      for paragraph in 1...8 {
        law.append("\(paragraph). \(invented.sentence())")
        let target = "Article \(article), paragraph \(paragraph)"
        targets += [target, "after \(target)"]
        for letter in paragraph % 3 == 0 ? ["a", "b", "c"] : [] {
          law.append("(\(letter)) \(invented.sentence())")
          targets.append("\(target), point (\(letter))")
        }
      }
    }
    let lines = (0..<count).map { number in
      let target = targets[number * 7919 % targets.count]
      let operation = target.hasPrefix("after") ? "insert" : number % 9 == 0 ? "delete" : "replace"
      let text = operation == "delete" ? "" : invented.sentence()
      return #"{"id": "AM \#(number)", "proponents": ["Party \#(number % 193)"], "#
        + #""target": "\#(target)", "operation": "\#(operation)", "text": "\#(text)"}"#
    }
    return (
      try file("law-\(count).md", law.joined(separator: "\n\n")),
      try file("amendments-\(count).jsonl", lines.joined(separator: "\n"))
    )
  }
}
