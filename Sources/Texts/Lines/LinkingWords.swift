/// Words that a paragraph does not end with: where a line ends so, the next one goes on.
///
/// Articles, prepositions and conjunctions of the six languages of the United Nations and of
/// Portuguese, in lower case. Words that also end sentences (`that`, `on`, `в`) are left out
/// where they would mislead in headings.
let linkingWords: Set<String> = [
  // English
  "and", "or", "of", "the", "an", "to", "for", "in", "on", "by", "with", "from", "at", "as", "into",
  "its", "their", "between", "among", "towards", "upon", "under", "through", "&", "these", "our",
  // French
  "et", "ou", "de", "du", "des", "la", "le", "les", "un", "une", "à", "au", "aux", "pour", "par",
  "sur", "dans", "en", "avec", "sous", "entre", "vers", "leur", "leurs", "ses",
  // Spanish and Portuguese
  "y", "del", "el", "los", "las", "una", "para", "por", "con", "sobre", "do", "da", "dos", "das",
  "no", "na", "nos", "nas", "com", "pelo", "pela", "ao", "aos", "um", "uma", "sus",
  // Russian
  "и", "или", "в", "на", "с", "о", "об", "к", "для", "по", "из", "от", "при", "между",
  // Arabic
  "في", "من", "على", "إلى", "عن", "أو", "بين",
]

/// Words before a number that belongs to them: a line that ends so is followed by their number,
/// not by a new item.
let numberedWords: Set<String> = [
  "paragraph", "paragraphs", "para", "paras", "para.", "paras.", "article", "articles", "art.",
  "section", "sections", "chapter", "decision", "decisions", "resolution", "resolutions", "annex",
  "annexes", "item", "items", "subparagraph", "no.", "nos.", "page", "pages", "p.", "pp.", "rule",
  "rules", "regulation", "regulations", "principle", "principles", "recommendation",
  "recommendations", "goal", "goals", "target", "targets", "table", "figure", "part", "step", "§",
  "§§", "paragraphe", "paragraphes", "alinéa", "alinéas", "articles", "résolution", "résolutions",
  "décision", "décisions", "párrafo", "párrafos", "artículo", "artículos", "resolución",
  "decisión", "пункт", "пункта", "пункте", "пунктом", "пункты", "пунктах", "статья", "статьи",
  "статье", "الفقرة", "الفقرات", "المادة",
]
