import Driver
import Interchange

/// Reads Word files whose container is sound and whose parts are not.
///
/// Damage to a zip archive is nearly always refused before a byte of XML is seen; here every input
/// reaches the stories, lists and styles. Inputs of even length are read as rejecting all changes.
@main
enum FuzzWordParts {
  static func main() {
    fuzz { start, count in
      let input = Array(UnsafeBufferPointer(start: start, count: count))
      let file = SourceFile(name: "input.docx", bytes: storedZip(WordFile.parts(of: input)))
      _ = try? file.readAlone(changes: count.isMultiple(of: 2) ? .reject : .keep)
      return 0
    }
  }
}
