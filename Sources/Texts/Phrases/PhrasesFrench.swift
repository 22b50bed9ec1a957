extension PhraseTable {
  /// After the usage of the United Nations and UIT.
  static let french = PhraseTable(
    "fr", forms: .french, calls: "appel|demande|invitation|requête|prière",
    preambular: """
      rappelant|notant|considérant|reconnaissant|réaffirmant|affirmant|ayant à l'esprit
      gardant à l'esprit|ayant présent à l'esprit|ayant présents à l'esprit|tenant compte
      prenant en compte|prenant en considération|prenant note|prenant acte|ayant examiné
      ayant entendu|ayant étudié|ayant reçu|ayant pris note|ayant adopté|ayant noté|eu égard
      guidé par|guidée par|guidés par|conscient|consciente|conscients|ayant conscience
      préoccupé|préoccupée|préoccupés|inquiet|inquiète|alarmé|alarmée|convaincu|convaincue
      convaincus|persuadé|persuadée|soulignant|insistant|mettant l'accent|mettant en relief
      se félicitant|accueillant|accueillant avec satisfaction|accueillant favorablement|exprimant
      se déclarant|sachant|désireux|désireuse|soucieux|soucieuse|s'inspirant|inspiré par
      inspirée par|constatant|estimant|observant|relevant|réitérant|déterminé|déterminée|résolu
      résolue|conformément|conformément à|conformément aux|en application|en vertu|à la lumière
      compte tenu|au vu|regrettant|déplorant|condamnant|vu|agissant|confirmant|saluant|attendu|espérant
      croyant|encouragé|encouragée|se fondant|se référant|animé|animée|remerciant|ayant
      """,
    addressing: """
      invite|prie|demande à|demande aux|demande au|exhorte|engage|encourage|appelle|conjure
      lance un appel à|lance un appel aux|lance un appel au|adresse un appel à|fait appel à
      fait appel aux|fait appel au|charge|autorise|conseille à|enjoint à|enjoint aux|somme|incite
      recommande à|recommande aux|recommande au|adjure|décide d'inviter|décide de charger
      décide de prier|décide d'encourager
      """,
    stating: """
      décide|recommande|réaffirme|souligne|se félicite|note|prend note|prend acte|constate|considère
      estime|est d'avis|est convaincu|est convaincue|proclame|déclare|approuve|adopte|exprime
      remercie|félicite|rend hommage|condamne|déplore|regrette|reconnaît|affirme|s'engage à|s'engage
      fait sienne|fait siennes|fait siens|fait sien|entérine|accueille|accueille avec satisfaction
      insiste|met l'accent|réitère|rappelle|confirme|convient|appuie|espère|attend|propose|suggère
      crée|établit|institue|désigne|demeure|reste|se déclare|sait gré|salue|renouvelle|demande|exige
      met en garde|fait observer|fait remarquer|fait valoir|tient à|souhaite|entend|se dit
      s'inquiète|s'oppose|s'associe|relève|nomme|élit|abroge|annule|maintient|proroge|reconduit
      transmet|soumet|renvoie|signale|fixe|arrête|accepte|rejette|attire l'attention|appelle l'attention|prend en considération|juge|engage à|se réjouit|loue
      """,
    ownAddressing: """
      demandons à|demandons aux|demandons au|invitons|prions|exhortons|encourageons|appelons
      engageons|lançons un appel à|chargeons
      """,
    ownStating: """
      nous engageons à|engageons à|nous engageons|réaffirmons|reconnaissons|soulignons|décidons
      déclarons|convenons|sommes convaincus|sommes résolus|saluons|nous félicitons|notons
      recommandons|proclamons|affirmons|exprimons|réitérons|adoptons|condamnons|estimons
      considérons|promettons|rappelons|prenons note|appuyons|entendons|sommes déterminés
      """,
    adverbs: """
      également|aussi|en outre|outre|de nouveau|nouveau|à nouveau|instamment|vivement|fermement
      profondément|gravement|solennellement|vigoureusement|pleinement|particulièrement|chaleureusement
      sincèrement|notamment|encore|une fois|fois|encore une fois|enfin|par conséquent|en conséquence
      de plus|énergiquement|expressément|très|dûment|en particulier|toutefois|ainsi|donc
      """,
    ownSubjects: "nous", nounSigns: "pour|sur|faite",
    tails: """
      avec satisfaction|avec préoccupation|avec inquiétude|avec une vive inquiétude|avec regret
      avec intérêt|avec reconnaissance|avec gratitude|avec une profonde préoccupation
      sa préoccupation|sa vive préoccupation|sa gratitude|sa reconnaissance|sa satisfaction
      sa profonde préoccupation|son appréciation|son soutien|son appui|sa conviction|ses remerciements
      avec une vive préoccupation|avec plaisir|avec une profonde inquiétude
      """)
}
