/// A line that says who hands a paper in: `Submitted by the Republic of Oz`, `提交者：奥兹`.
///
/// It stands beside the title without being part of it.
enum SubmitterLine {
  static func isLine(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    let line = text.drop { $0 == "(" || $0 == "[" || $0 == "（" || $0 == "*" }
    // A small letter goes on the line before: `Contribution` and then `submitted by Oz`.
    guard let first = line.unicodeScalars.first, first.isUpper || first.isCaseless else {
      return false
    }
    if line.hasPrefix("由") { return line.contains("提交") || line.contains("提出") }
    if chinese.contains(where: { line.hasPrefix($0) }) { return true }
    if text.utf8.count <= 90, text.hasSuffix("提交"), !text.contains("，") { return true }
    let words = line.lowercased().prefix(80).split { !$0.isLetter }.map(String.init)
    return (1...4).contains { count in
      words.count > count && openings.contains(words.prefix(count).joined(separator: " "))
    } && !SentenceSigns.isSentence(text)
  }

  private static let openings: Set<String> = [
    "submitted by", "submitted jointly by", "jointly submitted by", "submitted on behalf of",
    "presented by", "presented on behalf of", "proposed by", "prepared by", "tabled by",
    "sponsored by", "submitter", "submitters",
    "présenté par", "présentée par", "présentés par", "présentées par", "soumis par",
    "soumise par", "soumis conjointement par", "présenté conjointement par", "présenté au nom",
    "présentée au nom", "soumis au nom", "proposé par", "proposée par", "déposé par",
    "préparé par", "établi par",
    "presentado por", "presentada por", "presentados por", "presentadas por",
    "presentado conjuntamente por", "presentado en nombre", "presentada en nombre",
    "propuesto por", "propuesta por", "remitido por", "enviado por", "preparado por",
    "представлено", "представлен", "представлена", "представлены", "кем представлено", "внесено",
    "внесен", "внесён", "внесена", "подготовлено",
    "مقدم من", "مقدمة من", "مقدَّم من", "مقدَّمة من", "المقدم من", "المقدمة من", "مقدمها",
  ]
  private static let chinese = [
    "提交者", "提交方", "提交人", "提交国", "提交单位", "提案国", "提案方", "提出者",
  ]
}
