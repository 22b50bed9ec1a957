/// What reading asks back about a contribution, in the reader's language.
///
/// The record keeps the sentence that the readers wrote, in English. What it names is found in it by
/// the sentence's form, which is a key of the catalogues; a sentence of no such form is shown as it
/// stands.
enum SlipWords {
  static func sentence(_ message: String, _ words: Catalogue) -> String {
    for form in forms where words.says(form) {
      guard var named = values(in: message, as: form) else { continue }
      for name in ["language", "main language"] { named[name] = named[name].map { words($0) } }
      return words(form, named)
    }
    return message
  }

  /// What stands where the form has names in braces; nil where the sentence is of another form.
  static func values(in sentence: String, as form: String) -> [String: String]? {
    let parts = form.split(separator: "{", omittingEmptySubsequences: false)
    guard let head = parts.first, sentence.hasPrefix(head) else { return nil }
    var rest = sentence.dropFirst(head.count)
    var found: [String: String] = [:]
    for (place, part) in parts.enumerated().dropFirst() {
      guard let close = part.firstIndex(of: "}") else { return nil }
      let behind = part[part.index(after: close)...]
      let isLast = place == parts.count - 1
      let value: Substring
      if isLast {
        guard rest.hasSuffix(behind) else { return nil }
        value = rest.dropLast(behind.count)
        rest = rest[rest.endIndex...]
      } else {
        guard let range = rest.firstRange(of: behind) else { return nil }
        value = rest[..<range.lowerBound]
        rest = rest[range.upperBound...]
      }
      found[String(part[..<close])] = String(value)
    }
    return rest.isEmpty ? found : nil
  }

  /// The longer ones first, where one begins as another does.
  static let forms = """
    after {one} comes {other}: there is no {missing} in "{place}"
    after {one} comes {other}: there is no {missing}
    {other} has the same number as {one} before it in "{place}"
    {other} has the same number as {one} before it
    all {items} items of a list are numbered {number}, from "{opening}" on: the numbers were \
    lost before the file came here
    all {items} items of {lists} lists are numbered {number}, from "{opening}" on: the \
    numbers were lost before the file came here
    {number} more of these follow in the text
    The contents list “{line}”; the text has no such heading.
    The contents print “{one}” where the text has “{other}”: {heading}
    The contents do not list “{heading}”.
    The text refers to {annex}, which is not there.
    Recommendation {number}: of its parts I to {last}, {missing} is not there.
    Recommendation {number}: of its parts I to {last}, {missing} are not there.
    The recommendation{names}: of its parts I to {last}, {missing} is not there.
    The recommendation{names}: of its parts I to {last}, {missing} are not there.
    attached to the mail and not read here: {names}; save what is attached and give it by \
    itself
    the mail breaks off or is damaged; parts of it may be missing
    the mail has no words of its own; {name}, attached to it, was read
    what the page shows of another file is not read: {words}
    pages {pages} are pictures and were not read in time; --seconds gives more
    {label} in "{printed}" is probably {meant}, misread.
    pages {pages} are pictures, read by optical recognition ({sure} % sure); compare them \
    with the paper
    a picture is not read, described as {words}
    {number} pictures are not read, described as {words}
    a picture is not read
    {number} pictures are not read
    an embedded object is not read
    {number} embedded objects are not read
    a file embedded in the text ({name}) is not read
    pictures that the text file only names are not in it
    {number} control characters in the text were left out
    {number} bytes are no UTF-8 and were read as Windows-1252; check the letters there
    buttons, and choices that were not made, are not read: {words}
    pictures and the like are not read: {words}
    the PDF is damaged; what could be saved was read
    pages {pages} could not be read
    pages {pages} are pictures in which no text can be read
    what stands at the head or foot of its pages is not in the text: {words}
    the part {part} is damaged or missing
    the text refers to note {number}, which the file does not hold
    what a browser does not show is not read: {words}
    a paragraph that is hidden was read
    {number} hidden paragraphs were read
    a paragraph is in {language} where the text is in {main language}, from "{opening}" on
    {number} paragraphs are in {language} where the text is in {main language}, from \
    "{opening}" on
    {name} stands in brackets among those who submit the text; please check.
    "{opening}" is attributed to {others}, who did not submit this paper; please check.
    "{opening}" is attributed to {others}, none of whom submitted this paper; please check.
    the file's ending is not that of its content, .{format}
    the file holds no text
    """.split(separator: "\n").map(String.init)
}
