import Driver
import Promises

/// Merges each input and checks every promise of merges, and of comparing its first two texts.
@main
enum FuzzMerge {
  static func main() {
    fuzz { start, count in
      guard
        let texts = InputTexts(UnsafeBufferPointer(start: start, count: count), limit: 2000)
      else { return -1 }
      let made = MergePromises.Merged(GeneratedMarkUps(base: texts.base, own: texts.own))
      var breaches = MergePromises.family.breaches(in: made)
      if let new = texts.own["Azel"] {
        let versions = TextPromises.Versions(old: texts.base, new: new)
        breaches += TextPromises.family.breaches(in: versions)
      }
      precondition(breaches.isEmpty, "\(breaches)")
      return 0
    }
  }
}
