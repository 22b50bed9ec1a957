import Testing

@testable import Texts

private let samples = [
  ("en", "The wells of the port are old, and they should be cleaned by all of us."),
  ("fr", "Les puits du port sont vieux, et ils doivent être nettoyés par tous."),
  ("es", "Los pozos del puerto son viejos y deben ser limpiados por todos."),
  ("pt", "Os poços do porto são velhos e não são limpos pelo município."),
  ("de", "Die Brunnen im Hafen sind alt und werden von der Stadt nicht gereinigt."),
  ("it", "I pozzi del porto sono vecchi e non sono puliti dalla città."),
  ("nl", "De putten van de haven zijn oud en worden niet door het bestuur schoongemaakt."),
  ("ru", "Колодцы порта стары, и их следует чистить всем."),
  ("ar", "آبار الميناء قديمة ويجب على الجميع تنظيفها."), ("zh", "港口的水井已经很旧，应当清洗。"),
]

@Test("Languages are told by script and by small words", arguments: samples)
func detected(tag: String, text: String) {
  #expect(Language.detected(in: text)?.tag == tag)
}

@Test("Where too little speaks for any language, none is named", arguments: ["", "42", "ISO 9001"])
func undetected(_ text: String) {
  #expect(Language.detected(in: text) == nil)
}

@Test("Paragraphs in another language are flagged where they begin")
func mixed() {
  let english = samples[0].1 + " " + samples[0].1
  let french = samples[1].1 + " " + samples[1].1 + " " + samples[1].1
  let reading = structure([english, english, french, french, english, english])
  #expect(reading.text.language == .english)
  #expect(reading.warnings.map(\.code) == [.mixedLanguage])
  #expect(reading.warnings.first?.clause == reading.text.clauses[2].id)
  #expect(structure([english, english, english]).warnings.isEmpty)
}
