public import Texts

extension FileFormat {
  /// The bytes of a text in this format.
  ///
  /// The same text gives the same bytes.
  ///
  /// - Throws: `InterchangeFailure.missingProgram` where the format needs a program that is not
  ///   there.
  public func bytes(of text: StructuredText, named file: String) async throws -> [UInt8] {
    throw InterchangeFailure.cannotWrite(file: file, problem: "this format is not written")
  }
}
