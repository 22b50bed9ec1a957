import Testing
import Texts

/// `instrument|provision`, in order, of what a text of such paragraphs cites.
private func cited(_ paragraphs: String...) -> [String] {
  cited(paragraphs.map { ($0, .paragraph) })
}

private func cited(_ paragraphs: [(String, ClauseKind)]) -> [String] {
  let clauses = paragraphs.enumerated().map { place, paragraph in
    Clause(id: ClauseID("c\(place)"), kind: paragraph.1, text: paragraph.0)
  }
  let citations = Citation.all(in: StructuredText(clauses: clauses))
  for citation in citations {
    let clause = clauses.first { $0.id == citation.clause }
    let bytes = Array((clause?.text ?? "").utf8)[citation.range]
    #expect(citation.text == String(decoding: bytes, as: UTF8.self))
  }
  return citations.map { "\($0.instrument)|\($0.provision ?? "-")" }
}

@Suite struct CitationTests {
  @Test(arguments: [
    ("as paragraph 35 of the Tunis Agenda says", ["Tunis Agenda|35"]),
    (
      "article 9 of the International Treaty on Owls and Rule 30 of the rules of procedure",
      ["International Treaty on Owls|9", "Rules of Procedure|30"]
    ),
    ("the International Convention on Wells", ["International Convention on Wells|-"]),
    (
      "rules 30 and 31 of the rules of procedure of the Owl Assembly",
      ["Rules of Procedure of the Owl Assembly|30", "Rules of Procedure of the Owl Assembly|31"]
    ),
    ("l'article 30 du règlement intérieur", ["Rules of Procedure|30"]),
    ("el artículo 30 del reglamento interno", ["Rules of Procedure|30"]),
    ("правило 30 правил процедуры", ["Rules of Procedure|30"]),
    ("المادة 30 من النظام الداخلي", ["Rules of Procedure|30"]),
    (
      "Resolution 70/125 (paras. 64-66 and 70), the Tunis Agenda (§ 35), and GA res. 56/183",
      [
        "A/RES/70/125|64-66", "A/RES/70/125|70", "Tunis Agenda|35",
        "GA Resolution 56/183|-",
      ]
    ),
    (
      "the Convention on Wells (art. 4, para. 2) and the Tunis Agenda",
      ["Convention on Wells|4", "Convention on Wells|2", "Tunis Agenda|-"]
    ),
    (
      "the Convention on Wells (see paragraph 35 of the Tunis Agenda)",
      ["Convention on Wells|-", "Tunis Agenda|35"]
    ),
    (
      "Resolution 101 (Rev. Busan, 2014), resolves 3, and the Tunis Agenda",
      ["Resolution 101 (Rev. Busan, 2014)|resolves 3", "Tunis Agenda|-"]
    ),
    (
      "the Convention on Wells Article 6(1) and Article 8 of the Charter of the League",
      ["Convention on Wells|6(1)", "Charter of the League|8"]
    ),
    ("article 7 (2) (a) of the Convention on Wells", ["Convention on Wells|7(2)(a)"]),
    (
      "paragraphs 29, 31-33 and 35 (a) and (b) of the Tunis Agenda",
      ["Tunis Agenda|29", "Tunis Agenda|31-33", "Tunis Agenda|35(a)", "Tunis Agenda|35(b)"]
    ),
    ("(Para. 69 Tunis Agenda)", ["Tunis Agenda|69"]),
    ("Art. 69-71 of the Tunis Agenda", ["Tunis Agenda|69-71"]),
    ("paragraphs 69 to 71 of the Tunis Agenda", ["Tunis Agenda|69-71"]),
    (
      "paragraphs 35, 37, 55 and 60 of the Tunis Agenda",
      ["Tunis Agenda|35", "Tunis Agenda|37", "Tunis Agenda|55", "Tunis Agenda|60"]
    ),
    ("paragraph 35 a) of the Tunis agenda", ["Tunis Agenda|35(a)"]),
    ("la résolution 70/125 de l'assemblée générale", ["A/RES/70/125|-"]),
    ("recuerda el párrafo 35 de la agenda de túnez", ["Tunis Agenda|35"]),
    ("rappelle le paragraphe 72 de l'agenda de tunis", ["Tunis Agenda|72"]),
    ("la carta de las naciones unidas", ["Charter of the United Nations|-"]),
    ("the sustainable development goals of a village", []),
    ("the convention against torture devices of a village", []),
    (
      "article 12 of the convention on the rights of the child",
      ["Convention on the Rights of the Child|12"]
    ),
    (
      "l'article 12 de la Convention internationale des droits de l'enfant",
      ["Convention on the Rights of the Child|12"]
    ),
    (
      "el artículo 9 de la Convención sobre los Derechos de las Personas con Discapacidad",
      ["Convention on the Rights of Persons with Disabilities|9"]
    ),
    (
      "article 3 of the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment "
        + "or Punishment", ["Convention against Torture|3"]
    ),
    (
      "la convention internationale sur l'élimination de toutes les formes de discrimination "
        + "raciale",
      ["International Convention on the Elimination of All Forms of Racial Discrimination|-"]
    ),
    ("la declaración universal de derechos humanos", ["Universal Declaration of Human Rights|-"]),
    ("the universal declaration of human rights", ["Universal Declaration of Human Rights|-"]),
    ("Delete paragraph 17 bis of the Tunis Agenda.", ["Tunis Agenda|17 bis"]),
    (
      "paragraphs 7 and 9 bis of General Assembly resolution 60/252",
      ["A/RES/60/252|7", "A/RES/60/252|9 bis"]
    ),
    (
      "Voir les articles 5 à 7, 9 et 12 ter de la Convention de Berne, le paragraphe 3 b) de la "
        + "résolution 60/252.",
      [
        "Convention de Berne|5-7", "Convention de Berne|9", "Convention de Berne|12 ter",
        "A/RES/60/252|3(b)",
      ]
    ),
    ("The Tunis Agenda says so; paragraph 12 adds to it.", ["Tunis Agenda|-", "Tunis Agenda|12"]),
    ("the Tunis Agenda in § 69 recognized", ["Tunis Agenda|69"]),
    ("see § 54 of the Tunis Agenda for the Information Society.", ["Tunis Agenda|54"]),
    (
      "§§ 4 and 5 of the Geneva Plan of Action",
      ["Geneva Plan of Action|4", "Geneva Plan of Action|5"]
    ),
    ("A/RES/70/125 and UNGA Resolution 70/125", ["A/RES/70/125|-", "A/RES/70/125|-"]),
    ("# 65 of UNGA Resolution A/70/125", ["A/RES/70/125|65"]),
    ("resolution 66/184 of the UN General Assembly", ["A/RES/66/184|-"]),
    ("Security Council resolution 1325 (2000)", ["S/RES/1325 (2000)|-"]),
    ("Resolution 101 (rev. Busan, 2014)", ["Resolution 101 (Rev. Busan, 2014)|-"]),
    ("resolves 2) of Resolution 101", ["Resolution 101|resolves 2"]),
    (
      "Resolutions 5, 6 and 7 (Rev. Doha, 2006)",
      [
        "Resolution 5 (Rev. Doha, 2006)|-", "Resolution 6 (Rev. Doha, 2006)|-",
        "Resolution 7 (Rev. Doha, 2006)|-",
      ]
    ),
    ("WTSA Res. 47 was revised; Res. 47 holds", ["WTSA Resolution 47|-", "WTSA Resolution 47|-"]),
    ("documents WTPF-IEG/2/10 and WTPF-13/5", ["WTPF-IEG/2/10|-", "WTPF-13/5|-"]),
    ("E/CN.16/2015/CRP.2, page 4", ["E/CN.16/2015/CRP.2|-"]),
    ("Decision 562 (Council 2011)", ["Decision 562 (Council 2011)|-"]),
    (
      "Resolution 25 (Cg-XIII) and Decision 9 (EC-64)",
      ["Resolution 25 (Cg-XIII)|-", "Decision 9 (EC-64)|-"]
    ),
    (
      "Article 9 of the Convention on the Law of the Non-tidal Uses of Rivers",
      ["Convention on the Law of the Non-tidal Uses of Rivers|9"]
    ),
    ("see paragraph 5 of document OZ-1/7", ["OZ-1/7|5"]),
    ("Article 2. – Nobody may light the towers.", []),
    ("paragraph 8 of the draft tower principles (OZ-1/7)", ["OZ-1/7|8"]),
    ("les paragraphes 9 à 11 du mandat (OZ-1/2)", ["OZ-1/2|9-11"]),
    ("عملاً بالفقرة 8 من مشروع المبادئ (OZ-1/7)", ["OZ-1/7|8"]),
    ("A/RES/64/292 والمادة 12 من نظام الأبراج", ["A/RES/64/292|-"]),
    ("target 6.1 of the Sustainable Development Goals", ["Sustainable Development Goals|6.1"]),
    (
      "see SDG 17.18 and SDG target 6.b",
      ["Sustainable Development Goals|17.18", "Sustainable Development Goals|6.b"]
    ),
    (
      "la meta 6.1 de los Objetivos de Desarrollo Sostenible", ["Sustainable Development Goals|6.1"]
    ),
    ("the Sustainable Development Goals matter", []),
    (
      "under target 6.5 and targets 6.1 and 6.b",
      [
        "Sustainable Development Goals|6.5", "Sustainable Development Goals|6.1",
        "Sustainable Development Goals|6.b",
      ]
    ),
    (
      "Regulation (EC) No 1100/2031 and Regulation (EU) 2031/679",
      ["Regulation (EC) No 1100/2031|-", "Regulation (EU) 2031/679|-"]
    ),
    ("Article 4 of Council Directive 2031/60/EEC", ["Council Directive 2031/60/EEC|4"]),
    ("resolutions 60/252 and 5/1", ["A/RES/60/252|-", "Resolution 5/1|-"]),
    ("decision 1/CP.17", ["Decision 1/CP.17|-"]),
    ("Council Resolution 1305", ["Council Resolution 1305|-"]),
    ("Recommendation ITU-T Y.3001 and ITU-R M.1677", ["ITU-T Y.3001|-", "ITU-R M.1677|-"]),
    ("see https://itu.example/rec/T-REC-X.509-201910-I", ["ITU-T X.509|-"]),
    ("Article 33 of the ITU Constitution", ["ITU Constitution|33"]),
    (
      "Article 33 of the ITU Constitution (within the limits of Article 34)",
      ["ITU Constitution|33", "ITU Constitution|34"]
    ),
    ("paragraph 2 of article 19 of the Charter of Oz", ["Charter of Oz|2", "Charter of Oz|19"]),
    ("paragraph 6 of the Chair's Summary", ["Chair's Summary|6"]),
    ("RFC 1591 and ISO 3166-1", ["RFC 1591|-", "ISO 3166-1|-"]),
  ])
  func `English forms`(sentence: String, instruments: [String]) {
    #expect(cited(sentence) == instruments)
  }

  @Test(arguments: [
    ("le paragraphe 35 de l'Agenda de Tunis", ["Tunis Agenda|35"]),
    ("les paragraphes 69 à 71 de l’Agenda de Tunis", ["Tunis Agenda|69-71"]),
    (
      "l'article 19 de la Déclaration universelle des droits de l'homme",
      ["Universal Declaration of Human Rights|19"]
    ),
    ("la résolution 70/125 de l'Assemblée générale", ["A/RES/70/125|-"]),
    ("la résolution 1325 (2000) du Conseil de sécurité", ["S/RES/1325 (2000)|-"]),
    ("Résolution 101 (Rév. Busan, 2014)", ["Resolution 101 (Rev. Busan, 2014)|-"]),
    (
      "les articles 4 et 5 de la Convention de Berne",
      ["Convention de Berne|4", "Convention de Berne|5"]
    ),
    (
      "le règlement (CE) n° 1100/2031 et la directive 2031/60/CE",
      ["Regulation (EC) No 1100/2031|-", "Directive 2031/60/EC|-"]
    ),
    ("el párrafo 35 de la Agenda de Túnez", ["Tunis Agenda|35"]),
    ("los párrafos 69 a 71 del Programa de Acciones de Túnez", ["Tunis Agenda|69-71"]),
    ("la resolución 70/125 de la Asamblea General", ["A/RES/70/125|-"]),
    ("el artículo 12 de la Carta de las Naciones Unidas", ["Charter of the United Nations|12"]),
    ("Resolución 102 (Rev. Dubái, 2018)", ["Resolution 102 (Rev. Dubái, 2018)|-"]),
    ("пункт 35 Тунисской программы", ["Tunis Agenda|35"]),
    ("пункты 69–71 Тунисской программы", ["Tunis Agenda|69-71"]),
    ("резолюция 70/125 Генеральной Ассамблеи", ["A/RES/70/125|-"]),
    ("статья 33 Устава МСЭ", ["ITU Constitution|33"]),
    ("الفقرة 35 من برنامج عمل تونس", ["Tunis Agenda|35"]),
    ("قرار الجمعية العامة 70/125", ["A/RES/70/125|-"]),
    ("المادة ١٩ من الإعلان العالمي لحقوق الإنسان", ["Universal Declaration of Human Rights|19"]),
    ("《突尼斯议程》第69段", ["Tunis Agenda|69"]),
    ("大会第70/125号决议", ["A/RES/70/125|-"]),
    ("安理会第1325(2000)号决议", ["S/RES/1325 (2000)|-"]),
  ])
  func `Forms of the other languages`(sentence: String, instruments: [String]) {
    #expect(cited(sentence) == instruments)
  }

  @Test(arguments: [
    "The cited document says so in this paragraph.",
    "as in paragraph 3 above",
    "see Recommendation 25",
    "on 21 Dec 2012 they met",
    "TCP/IP and HIV/AIDS, 24/7, G7/G20, IPv4/IPv6",
    "a new Convention on the Moon should be written",
    "Q1/2014 was good", "a target 1.5 °C lower", "the target 2.5 per cent was met", "target 18.3",
    "Article 19 thanks the hosts.",
    "the Transmission Control Protocol",
    "the rules of procedure are old", "rule 30 is a good rule", "under International Law",
    "International agreements bind all", "the golden rule 1 of owls",
  ])
  func `Nothing is cited`(sentence: String) {
    #expect(cited(sentence) == [])
  }

  @Test func `A bare paragraph is that of the instrument last spoken of`() {
    #expect(
      cited("We follow paragraph 69 of the Tunis Agenda.", "Para 70 asks for more (para. 71).")
        == ["Tunis Agenda|69", "Tunis Agenda|70", "Tunis Agenda|71"])
    #expect(
      cited("The Tunis Agenda governs.", "Footing (para 69 TA)")
        == ["Tunis Agenda|-", "Tunis Agenda|69"])
    #expect(
      cited("The Treaty of Oz binds all.", "Under Article 4 of the Treaty nobody leaves.")
        == ["Treaty of Oz|-", "Treaty of Oz|4"])
  }

  @Test(arguments: [
    ("Paragraph 12 should be deleted.", false),
    ("We welcome paragraph 12 as it stands.", false),
    ("Paragraph 12 is unclear; see also paragraph 14.", false),
    ("Le paragraphe 12 devrait être supprimé.", false),
    ("El párrafo 12 debería suprimirse.", false), ("Пункт 12 следует исключить.", false),
    ("第12段应予删除。", false), ("ينبغي حذف الفقرة 12.", false),
    ("Paragraph 12 thereof names the towers.", true), ("Ibid., para. 12.", true),
    ("Under paragraph 12, towers are lit.", true), ("Paragraph 12 states that towers fall.", true),
    ("- par. 12 recognizing that towers are lit by all;", true),
    ("Le paragraphe 12 reconnaissant que les tours sont à tous.", true),
    ("In para 12 it was reaffirmed that towers fall.", true), ("So it must be (para. 12).", true),
    ("Selon le paragraphe 12, les tours sont allumées.", true),
    ("De conformidad con el párrafo 12, las torres se encienden.", true),
    ("Согласно пункту 12, башни освещаются.", true), ("根据第12段，灯塔应亮。", true),
  ])
  func `A later sentence speaks of the draft unless words carry it back`(
    sentence: String, isCited: Bool
  ) {
    let all = ["Tunis Agenda|69"] + (isCited ? ["Tunis Agenda|12"] : [])
    #expect(cited("Oz recalls paragraph 69 of the Tunis Agenda.", sentence) == all)
    #expect(cited("Oz recalls paragraph 69 of the Tunis Agenda. \(sentence)") == all)
  }

  @Test func `A row of a table ends what is spoken of`() {
    let rows = "Issue\tComment\nTunis Agenda\tparagraph 69\nTowers\tsee paragraph 5"
    #expect(cited([(rows, .table)]) == ["Tunis Agenda|69"])
  }

  @Test func `The number of a heading is its own`() {
    #expect(cited([("Resolution 12 (Rev. Oz, 2030)", .heading)]) == [])
    #expect(cited([("Recommendation 12. Jane Roe, Oz Society", .heading)]) == [])
  }

  @Test func `A text does not cite itself`() {
    let clauses = [
      Clause(id: ClauseID("a"), kind: .paragraph, text: "OZ-2/27"),
      Clause(
        id: ClauseID("b"), kind: .paragraph, text: "Paragraph 3 of OZ-1/12 holds, see para 4."),
    ]
    let found = Citation.all(in: StructuredText(symbol: "OZ-2/27", clauses: clauses))
    #expect(found.map(\.instrument) == ["OZ-1/12", "OZ-1/12"])
  }
}
