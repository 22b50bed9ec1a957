import Driver
import Interchange

/// Reads each input; a crash or a hang is a finding, a refusal is not.
@main
enum FuzzAkomaNtoso {
  static func main() {
    fuzz { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      _ = try? SourceFile(name: "input.xml", bytes: bytes).readAlone()
      return 0
    }
  }
}
