/// The cases in which Russian names the party behind a paper: `Вклад Кении`, `представлено Кенией`.
enum RussianNameForms {
  /// A name in the genitive and the instrumental, the words behind its first noun as they are; none
  /// for names that keep their form (`Перу`).
  static func all(of name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    guard let noun = words.firstIndex(where: { adjective($0) == nil }) else { return [] }
    let forms = self.noun(words[noun])
    guard !forms.isEmpty else { return [] }
    return forms.enumerated().map { place, form in
      let before = words[..<noun].map { word -> String in
        guard let endings = adjective(word) else { return word }
        return place == 0 ? endings.genitive : endings.instrumental
      }
      return (before + [form] + words[(noun + 1)...]).joined(separator: " ")
    }
  }

  /// Genitive, instrumental, and what else the ending may give.
  private static func noun(_ word: String) -> [String] {
    guard let last = word.last, word.count > 2 else { return [] }
    let stem = String(word.dropLast())
    switch last {
    case "я":
      return [stem + "и", stem + "ей"]
    case "а":
      let isHard = !"гкхжчшщ".contains(stem.last ?? " ")
      return [stem + (isHard ? "ы" : "и"), stem + "ой"]
    case "ь":
      return [stem + "и", stem + "ью", stem + "я", stem + "ем"]
    case "й":
      return [stem + "я", stem + "ем"]
    case "ы":
      return [stem + "ов", stem + "ами"]
    case "о", "е", "и", "у", "э", "ё", "ю", ")":
      return []
    default:
      return [word + "а", word + "ом"]
    }
  }

  private static func adjective(_ word: String) -> (genitive: String, instrumental: String)? {
    for (ending, genitive, instrumental) in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      return stem.count > 3 ? (stem + genitive, stem + instrumental) : nil
    }
    return nil
  }

  private static let endings = [
    ("ская", "ской", "ской"), ("ный", "ного", "ным"), ("ский", "ского", "ским"),
    ("ное", "ного", "ным"), ("ское", "ского", "ским"), ("ные", "ных", "ными"),
    ("ские", "ских", "скими"), ("ная", "ной", "ной"), ("вая", "вой", "вой"),
    ("вые", "вых", "выми"),
  ]
}
