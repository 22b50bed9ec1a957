public import Redlines
public import Texts

extension FileFormat {
  /// A merge as a Word file in which all amendments are tracked changes of the base, each under the
  /// names of those who want it.
  ///
  /// They are written into the base's own file where that is one of Word's, and else into one made of
  /// its text.
  /// - Throws: `InterchangeFailure.cannotWrite`, also where tracked changes are not written in this
  ///   format; `InterchangeFailure.badContent` where the base's file is damaged.
  public func tracked(
    _ merge: Merge, of base: StructuredText, from source: SourceFile, named file: String
  ) throws(InterchangeFailure) -> [UInt8] {
    guard self == .word else {
      throw .cannotWrite(file: file, problem: "tracked changes are written as .docx")
    }
    if try source.detectedFormat().format == .word {
      let main = try WordPackage(source, salvaging: false).main
      let own = try? TrackedMergeFile(source.bytes, main: main)
        .bytes(with: merge, typesNumbers: false)
      if let own { return own }
    }
    let made = try WordWriter.bytes(of: base, named: file, isCompared: true)
    do {
      return try TrackedMergeFile(made, main: "word/document.xml")
        .bytes(with: merge, typesNumbers: true)
    } catch {
      throw .cannotWrite(
        file: file, problem: "a word of the base is not found in the file that was made of it")
    }
  }
}
