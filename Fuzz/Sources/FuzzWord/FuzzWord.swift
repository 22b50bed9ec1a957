import Driver
import Interchange

/// Reads each input; a crash or a hang is a finding, a refusal is not.
@main
enum FuzzWord {
  static func main() {
    fuzz { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      let file = SourceFile(name: "input.docx", bytes: bytes)
      _ = try? file.readAlone()
      _ = try? file.readAlone(salvaging: true)
      return 0
    }
  }
}
