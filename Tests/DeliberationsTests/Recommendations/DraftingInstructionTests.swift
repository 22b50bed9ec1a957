import Deliberations
import Testing
import Texts

/// Comments on a draft that say what to do with its words.
@Suite struct DraftingInstructionTests {
  private func found(_ sentence: String, language: String = "en") -> [String] {
    Recommendation.all(
      in: text(
        [(.title, "Comments on the draft"), (.paragraph, sentence)], submitters: ["Norland"],
        language: language)
    ).map(\.text)
  }

  @Test(arguments: [
    ("In paragraph 12, replace “may” with “shall”.", "en"), ("Delete paragraph 14.", "en"),
    ("Insert a new paragraph 15 bis to read: “States shall cooperate.”", "en"),
    ("Paragraph 12: replace “may” with “shall”.", "en"),
    ("OP3: replace \"encourages\" with \"urges\".", "en"), ("PP5: delete.", "en"),
    ("Para. 12 (b): add “as appropriate” after “States”.", "en"),
    ("Au paragraphe 12, remplacer « peuvent » par « doivent ».", "fr"),
    ("Supprimer le paragraphe 14.", "fr"),
    ("En el párrafo 12, sustitúyase «podrán» por «deberán».", "es"),
    ("Suprímase el párrafo 14.", "es"), ("В пункте 12 исключить слово «может».", "ru"),
  ]) func `It is one proposal`(_ sentence: String, _ language: String) {
    #expect(found(sentence, language: language) == [sentence])
  }

  @Test(arguments: [
    "Add two eggs and stir.", "Delete the game from your phone.", "In paragraph 12, States meet.",
    "Change comes slowly to the ports.", "Move on.", "Paragraph 12: we agree.",
  ]) func `Other imperatives and places are none`(_ sentence: String) {
    #expect(found(sentence).isEmpty)
  }
}
