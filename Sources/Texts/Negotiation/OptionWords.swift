/// The words that head an alternative of a text, in the six languages of the United Nations,
/// in lower case; each is followed by a number or a letter.
let optionWords: Set<String> = [
  "option", "options", "alternative", "alternatives", "alt", "alternate", "variant", "variante",
  "variantes", "opción", "opciones", "opcion", "alternativa", "alternativas", "вариант", "варианты",
  "альтернатива", "الخيار", "خيار", "البديل", "بديل", "备选案文", "备选方案", "选项", "备选", "案文",
]
