/// Several who make one change together, as the author that Word has for it.
///
/// Behind the comma between two names stands a word joiner, which nobody sees: so a name with a comma
/// of its own (`Smith, John`) is read back as one.
enum JointAuthor {
  private static let joint = ",\u{2060} "
  /// Word takes no longer name of an author (ECMA-376 part 1, 22.9.2.13).
  private static let longest = 255

  /// One author, more where the name would grow too long.
  static func joined(_ names: [String]) -> [String] {
    var authors: [String] = []
    var joined = ""
    for name in names {
      let length = [joined, joint, name].map(\.unicodeScalars.count).reduce(0, +)
      if !joined.isEmpty, length > longest {
        authors.append(joined)
        joined = ""
      }
      joined += joined.isEmpty ? name : joint + name
    }
    return authors + [joined]
  }

  static func names(of author: String) -> [String] {
    // The first byte of a joiner: most names have none.
    author.utf8.contains(0xE2) ? author.split(separator: joint).map(String.init) : [author]
  }
}
