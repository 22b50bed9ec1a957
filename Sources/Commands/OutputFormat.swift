internal import ArgumentParser
internal import Interchange

extension FileFormat {
  /// The format that is written to an output of this name; nil where the name says none.
  ///
  /// It is asked before anything is read: a name that cannot be served is wrong usage.
  ///
  /// - Parameter asJSON: whether JSON is asked for outright.
  /// - Throws: `ValidationError` where the name's ending is that of no format that is written, or
  ///   of another one than is asked for.
  static func ofOutput(_ output: String?, asJSON: Bool) throws(ValidationError) -> FileFormat? {
    guard let output, output != "-" else { return asJSON ? .json : nil }
    let named = FileFormat(fileName: output)
    if asJSON {
      guard named == nil || named == .json else {
        throw ValidationError(
          "--json writes JSON, and \(output) names another format; leave one of them out")
      }
      return .json
    }
    guard let named, named.isWritten else {
      throw ValidationError(
        "the ending of \(output.isEmpty ? "''" : output) names no format that is written; use "
          + ".docx .odt .pdf .html .md .txt .json or .xml")
    }
    return named
  }
}
