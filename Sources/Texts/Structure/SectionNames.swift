/// Lines that name a part of a paper whatever it is about: `Background`, `Our proposals`, `建议`.
enum SectionNames {
  /// Whether nothing but such a name stands in a line.
  static func isName(_ line: String) -> Bool {
    guard line.utf8.count <= 80 else { return false }
    let words = line.lowercased().split { !$0.isLetter }.map(String.init)
    guard (1...5).contains(words.count) else { return false }
    if words.allSatisfy({ $0.unicodeScalars.allSatisfy(isIdeograph) }) {
      return words.allSatisfy(isChineseName)
    }
    if phrases.contains(words.joined(separator: " ")) { return true }
    return words.contains { nouns.contains($0) }
      && words.allSatisfy { nouns.contains($0) || links.contains($0) }
  }

  /// Whether names and what joins them fill the word.
  private static func isChineseName(_ word: String) -> Bool {
    var rest = word[...]
    var hasName = false
    while !rest.isEmpty {
      if let name = chineseNames.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(name.count)
        hasName = true
      } else if let link = chineseLinks.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(link.count)
      } else {
        return false
      }
    }
    return hasName
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }

  private static let nouns: Set<String> = [
    "introduction", "background", "context", "summary", "overview", "abstract", "purpose",
    "rationale", "justification", "discussion", "analysis", "recommendation", "recommendations",
    "proposal", "proposals", "suggestion", "suggestions", "conclusion", "conclusions", "requests",
    "demands", "preamble",
    "contexte", "résumé", "objet", "objectif", "objectifs", "recommandation", "recommandations",
    "proposition", "propositions", "demandes", "préambule", "analyse",
    "introducción", "antecedentes", "contexto", "resumen", "objetivo", "objetivos",
    "recomendación", "recomendaciones", "propuesta", "propuestas", "sugerencias", "conclusión",
    "conclusiones", "peticiones", "solicitudes", "preámbulo", "análisis", "justificación",
    "введение", "контекст", "предыстория", "резюме", "рекомендация", "рекомендации",
    "предложение", "предложения", "заключение", "выводы", "просьбы", "обоснование",
    "مقدمة", "المقدمة", "خلفية", "الخلفية", "ملخص", "توصية", "توصيات", "التوصيات", "مقترحات",
    "المقترحات", "اقتراحات", "الاقتراحات", "خاتمة", "الخاتمة", "والتوصيات", "والمقترحات",
    "الاستنتاجات", "طلبات", "المطالب",
  ]
  private static let links: Set<String> = [
    "and", "our", "the", "its", "specific", "general", "key", "main", "concrete", "executive",
    "et", "nos", "les", "notre", "générales", "principales", "concrètes",
    "y", "nuestras", "las", "concretas", "generales", "principales", "ejecutivo",
    "и", "наши", "общие", "конкретные", "основные", "العامة", "المحددة", "الرئيسية",
  ]
  private static let phrases: Set<String> = [
    "next steps", "way forward", "the way forward", "معلومات أساسية", "общая информация",
    "next steps and recommendations", "call to action",
  ]
  private static let chineseNames = [
    "背景", "引言", "导言", "前言", "摘要", "概述", "总结", "结论", "结语", "建议", "提案", "提议",
    "意见", "措施", "呼吁", "诉求", "请求", "要求", "分析", "目的",
  ]
  private static let chineseLinks = [
    "我们的", "我方", "具体", "主要", "总体", "政策", "内容", "和", "与", "及", "以及", "的",
  ]
}
