internal import Texts

/// A comment on a draft that says what to do with its words: `In paragraph 12, replace “may” with
/// “shall”`, `Delete paragraph 14`.
enum DraftingInstruction {
  /// Whether a sentence begins as one.
  static func begins(_ sentence: ArraySlice<Token>) -> Bool {
    let start = sentence.startIndex
    let sentence = sentence.drop { pleas.contains($0.folded) }
    if let verb = behindPlace(in: sentence) {
      return verb < sentence.endIndex && verbs.contains(sentence[verb].folded)
    }
    guard let first = sentence.first, verbs.contains(first.folded),
      first.isCapital || isChinese(first) || sentence.startIndex > start
    else { return false }
    let behind = sentence.dropFirst().prefix(8)
    return behind.indices.contains { at in
      let word = sentence[at].folded
      if quotes.contains(word) || DraftingWords.parts.contains(word) { return true }
      return isPlace(sentence[at])
        && sentence[(at + 1)...].prefix(2).contains { $0.shape == .number || $0.folded == "bis" }
    }
  }

  /// Whether a word says by itself what to do: `Delete`, at the head of a comment.
  static func isVerb(_ token: Token) -> Bool {
    verbs.contains(token.folded) && (token.isCapital || token.folded.utf8.first ?? 0 >= 0xD8)
  }

  /// Where the words begin behind `In paragraph 12 (b), ` or `OP3: `; nil where no place is named.
  private static func behindPlace(in sentence: ArraySlice<Token>) -> Int? {
    var at = sentence.startIndex
    while at < sentence.endIndex, at < sentence.startIndex + 3,
      prepositions.contains(sentence[at].folded)
    {
      at += 1
    }
    guard at < sentence.endIndex, isPlace(sentence[at]) else { return nil }
    let reach = sentence[at...].prefix(14)
    guard
      let number = reach.firstIndex(where: {
        $0.folded.contains(where: \.isNumber) || romans.contains($0.folded)
      })
    else { return nil }
    // `В пункте 12 исключить …` has no mark between.
    return reach[number...].firstIndex { ends.contains($0.folded) }.map { $0 + 1 }
      ?? reach[number...].firstIndex { verbs.contains($0.folded) }
  }

  /// `paragraph`, `art.`, `OP3`.
  private static func isPlace(_ token: Token) -> Bool {
    if places.contains(token.folded) { return true }
    let word = token.folded
    return (word.hasPrefix("op") || word.hasPrefix("pp")) && word.utf8.count <= 5
      && word.utf8.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isChinese(_ token: Token) -> Bool { token.shape == .ideograph }

  /// `Please delete paragraph 14`.
  private static let pleas = words(
    "please kindly veuillez prière merci de sírvase sírvanse por favor пожалуйста просьба 请 يرجى")
  private static let prepositions = words(
    "in at under to в во after before au à l ' dans aux le la en el del los las the")
  private static let ends = words(", : – — -")
  private static let romans = words("i ii iii iv v vi vii viii ix x title titre título chapeau")
  private static let quotes = words("\" “ « „ ‘")
  private static let places = words(
    """
    paragraph paragraphs para paras article articles art section sections subparagraph \
    subparagraphs sentence line title annex chapeau op pp operative preambular principle \
    recommendation § paragraphe paragraphes alinéa alinéas titre annexe ligne párrafo párrafos \
    artículo artículos sección título anexo línea inciso пункт пункта пункте статья статьи статье \
    абзац абзаце абзаца
    """)
  private static let verbs = words(
    """
    delete replace insert add amend remove move merge split change reword rephrase redraft \
    substitute strike retain bracket supprimer remplacer insérer ajouter modifier déplacer \
    fusionner reformuler conserver supprimez remplacez insérez ajoutez modifiez suprímase \
    sustitúyase insértese añádase agréguese reemplácese elimínese modifíquese suprimir sustituir \
    insertar añadir agregar reemplazar eliminar modificar suprímanse sustitúyanse исключить \
    заменить добавить включить вставить снять حذف إضافة استبدال إدراج يستعاض تحذف تضاف 删 改 增 插
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }
}
