import Deliberations
import Testing
import Texts

/// Sentences that ask in other words, and those that share the words and ask for nothing.
@Suite struct AskedOrToldTests {
  @Test(arguments: [
    "We jointly recommend that the mayors light the towers.",
    "We kindly recommend lighting the towers at dusk.",
    "We further strongly recommend the lighting of towers.",
    "We also wholeheartedly urge the mayors to light the towers.",
    "We, therefore, recommend that the towers be lit.",
    "It is our strong recommendation that the towers be lit.",
    "It is strongly recommended that the towers be lit.",
    "Our proposal: light the towers at dusk and count the owls.",
    "Our recommendation is to light the towers at dusk.",
    "Our first request is that the towers be lit.",
    "The Oz Society is in favour of lighting the towers at dusk.",
    "We are in favour of a yearly count of the owls.",
    "Nous recommandons vivement que les tours soient éclairées.",
    "Nous recommandons également d'éclairer les tours.",
    "Nous vous demandons d'éclairer les tours chaque soir.",
    "Notre proposition : éclairer les tours chaque soir.",
    "Notre recommandation est d'éclairer les tours chaque soir.",
    "Il est vivement recommandé d'éclairer les tours.",
    "La Société Oz se prononce en faveur de l'éclairage des tours.",
    "Nous sommes favorables à l'éclairage des tours chaque soir.",
    "Nous nous prononçons en faveur de l'éclairage des tours.",
    "Recomendamos encarecidamente que se iluminen las torres.",
    "También recomendamos que se iluminen las torres.",
    "Nuestra propuesta: iluminar las torres cada noche.",
    "Nuestra recomendación es iluminar las torres cada noche.",
    "La Oz Society se pronuncia en favor de iluminar las torres.",
    "Nos pronunciamos a favor de iluminar las torres cada noche.",
    "Estamos a favor de un recuento anual de los búhos.",
    "Se recomienda encarecidamente iluminar las torres.",
    "Наше предложение: освещать башни каждый вечер.",
    "Мы выступаем за ежегодный подсчёт сов.",
    "اقتراحنا: إنارة الأبراج كل مساء في القرى.",
    "我们的建议：每晚点亮塔楼。",
    "我们主张每年统计猫头鹰的数量。",
    "本文建议每年统计猫头鹰的数量。",
    "No one keeper should be seen as competing with another in the valley.",
    "The mayors are kindly invited to light the towers.",
    "No State should be left without a library.",
    "Nobody should pay to enter a library.",
    "Tout citoyen devrait pouvoir consulter les archives.",
    "Article 4 should be interpreted as covering small islands.",
    "They must be open to all the keepers of the valley.",
    "Il faudrait plus de bibliothèques dans les villages.",
    "We most respectfully urge the mayors to light the towers.",
    "We, the undersigned keepers, recommend that the towers be lit.",
    "Nos recommandations sont les suivantes : éclairer les tours.",
    "According to our count, the towers should be lit, and we ask the mayors to light them.",
    "特此提议每晚点亮塔楼。",
    "We wish to propose that the keepers meet twice a year.",
    "We want to suggest a second count of the owls.",
    "We would therefore request that the Bureau light the towers.",
    "Nous souhaitons proposer une seconde visite des tours.",
    "Deseamos proponer una segunda visita de las torres.",
    "Хотели бы предложить вторую встречу хранителей.",
    "中方主张每年清点两次猫头鹰。",
    "Please delete paragraph 14 of the draft.",
    "Veuillez supprimer le paragraphe 14 du projet.",
    "Member States should register all births in the valley by 2030.",
    "States should submit their reports on owls every year by 1 March.",
    "Les États sont invités à enregistrer toutes les naissances.",
    "Member States should thank the keepers of the towers in public.",
    "Users should register their owls with the keeper of the valley.",
  ])
  func `Somebody asks`(sentence: String) {
    let found = Recommendation.all(in: text([(.paragraph, sentence)]))
    #expect(found.map(\.text) == [sentence])
  }

  @Test(arguments: [
    "Nosotros añadimos: y debe poder abrirse cada domingo del verano.",
    "My grandmother used to recommend clover against the cold.",
    "My grandmother used to recommend that we eat clover.",
    "We used to recommend clover in the old days.",
    "Nothing in this letter should be read as a waiver of our rights.",
    "Nothing in this paper shall be construed as an endorsement.",
    "This letter should not be taken as a commitment by the society.",
    "Nobody should infer from this that the society is against owls.",
    "No one should be surprised by these figures.",
    "Would you recommend this book? We should hope so.",
    "We should think that the owls sleep by day.",
    "On devrait pouvoir dormir la nuit dans la vallée.",
    "One should be able to sleep at night in the valley.",
    "It should rain tomorrow in the whole valley.",
    "Il devrait pleuvoir demain dans toute la vallée.",
    "Завтра должен пойти дождь во всей долине.",
    "Il faudrait plus de temps pour compter les hiboux.",
    "Il faut deux heures pour monter à la tour.",
    "They must be cold, and should be dry.",
    "The owls must be hungry after the winter.",
    "There must be some mistake in the count of owls.",
    "有人建议禁止拖网。",
    "一些代表曾建议禁止拖网。",
    "这项建议已被否决了。",
    "我们不建议禁止拖网。",
    "他们的建议没有得到支持。",
    "The figures would suggest that owls sleep by day.",
    "Rien dans la présente lettre ne devrait être interprété comme une renonciation.",
    "Nada de lo dicho debería interpretarse como una renuncia.",
    "Nadie debería deducir de ello que estamos en contra.",
    "Personne ne devrait en conclure que nous sommes opposés.",
    "This should help the owls to sleep by day.",
    "Ma grand-mère avait coutume de recommander le trèfle.",
    "Mi abuela solía recomendar el trébol contra el frío.",
    "The register is opened when it is properly requested by a reader.",
    "Strangers are also invited to dine in the hall of the keepers.",
    "We are in favour of the proposal made by Norway.",
    "Our proposal was rejected by the council last year.",
    "Ничто в этом письме не должно толковаться как отказ.",
    "Никто не должен делать из этого вывод о нашем несогласии.",
    "ينبغي ألا يفهم من هذه الرسالة أننا نرفض المشروع.",
    "Debería llover mañana en todo el valle.",
    "No inference should be drawn from the silence of the owls.",
    "祖母常常建议多吃三叶草。",
    "يقترح البعض حظر الصيد في البحيرة.",
    "According to the Council of Towers, towns should light their towers.",
    "Selon le Conseil des tours, les communes devraient éclairer leurs tours.",
    "Según el Consejo de las Torres, los municipios deberían iluminar sus torres.",
    "We must express our gratitude to the keepers of the towers.",
    "Norway should like to thank the keepers of the towers.",
    "Nous devons exprimer notre gratitude aux gardiens des tours.",
    "Debemos expresar nuestro agradecimiento a los guardianes.",
    "We must not forget that many owls sleep by day.",
    "Participants are invited to register online.",
    "All participants should register by 3 June on the portal.",
    "Delegates are requested to collect their badges at the gate.",
    "Delegations are invited to a lunch hosted by the keepers.",
    "Lunch should be ordered before noon.",
    "Documents should be submitted to the secretariat by 15 May.",
    "Requests for accreditation must be sent by 1 June.",
    "Les utilisateurs sont invités à s'inscrire sur le portail.",
    "Les participants sont priés de retirer leurs badges à l'entrée.",
    "Se invita a los participantes a inscribirse en el portal.",
    "Please contact the keepers for more information.",
  ])
  func `Nobody asks`(sentence: String) {
    #expect(Recommendation.all(in: text([(.paragraph, sentence)])).isEmpty)
  }

  @Test("A sentence without end is read in linear time", .timeLimit(.minutes(1)))
  func endlessSentence() {
    let words =
      "the keepers think that the lights must be lit and they know that harbours need care "
    let clause = Clause(
      id: ClauseID("c"), kind: .paragraph,
      text: String(repeating: words, count: 2000) + "and so we ask the Council to light them.")
    let found = Recommendation.all(
      in: StructuredText(
        title: "On lights", language: .english, submitters: ["Owl Forum"], clauses: [clause]))
    #expect(found.count == 1)
  }
}
