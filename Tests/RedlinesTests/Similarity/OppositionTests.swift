import Redlines
import Testing

/// Opposites are in nearly the same words, and no careful reader would call them one request.
@Suite struct OppositionTests {
  @Test(arguments: [
    (
      "We recommend that every harbour publish the names of its pilots once a month.",
      "We recommend that every harbour do not publish the names of its pilots once a month."
    ),
    (
      "We recommend that every harbour publish the names of its pilots once a month.",
      "We recommend that every harbour publish the names of its pilots once a year."
    ),
    (
      "The Assembly should endorse the treaty on the lights of all harbours at its next session.",
      "The Assembly should reject the treaty on the lights of all harbours at its next session."
    ),
    (
      "The Assembly should endorse the treaty on the lights of all harbours at its next session.",
      "The Assembly should not endorse the treaty on the lights of all harbours at its next session."
    ),
    (
      "The keepers should answer each letter of the fishing villages within 7 days of its coming.",
      "The keepers should answer each letter of the fishing villages within 30 days of its coming."
    ),
    (
      "The keepers should answer each letter of the fishing villages within two weeks of its coming.",
      "The keepers should answer each letter of the fishing villages within six weeks of its coming."
    ),
    (
      "Les gardiens devraient publier les noms de tous les pilotes du port sans tarder.",
      "Les gardiens ne devraient pas publier les noms de tous les pilotes du port sans tarder."
    ),
    (
      "La Asamblea debería apoyar el tratado sobre los faros de todos los puertos del norte.",
      "La Asamblea debería rechazar el tratado sobre los faros de todos los puertos del norte."
    ),
    (
      "Смотрителям следует публиковать имена всех лоцманов каждого порта на севере страны.",
      "Смотрителям не следует публиковать имена всех лоцманов каждого порта на севере страны."
    ),
    (
      "ينبغي للموانئ أن تنشر أسماء جميع المرشدين في الشمال كل شهر",
      "ينبغي للموانئ ألا تنشر أسماء جميع المرشدين في الشمال كل شهر"
    ),
    ("大会应当支持关于北方所有港口灯塔的条约草案并予公布。", "大会应当反对关于北方所有港口灯塔的条约草案并予公布。"),
    ("各港口应当公布所有领港员的姓名和执照以及年龄。", "各港口不应当公布所有领港员的姓名和执照以及年龄。"),
    (
      "The keepers should publish the names of all the pilots of the harbour before 2026.",
      "The keepers should publish the names of all the pilots of the harbour after 2026."
    ),
    (
      "The Assembly should increase the dues of all the harbours of the north by the spring.",
      "The Assembly should decrease the dues of all the harbours of the north by the spring."
    ),
    (
      "Every harbour should publish the register of its pilots with the names of their owners.",
      "Every harbour should publish the register of its pilots without the names of their owners."
    ),
    (
      "The register should hold at least the twelve names of the pilots of the harbour.",
      "The register should hold at most the twelve names of the pilots of the harbour."
    ),
    (
      "Les gardiens devraient publier les noms de tous les pilotes du port avant 2026.",
      "Les gardiens devraient publier les noms de tous les pilotes du port après 2026."
    ),
    (
      "Les gardiens devraient publier le registre des pilotes du port avec leurs noms.",
      "Les gardiens devraient publier le registre des pilotes du port sans leurs noms."
    ),
    (
      "Los guardianes deberían publicar los nombres de los pilotos antes de la primavera.",
      "Los guardianes deberían publicar los nombres de los pilotos después de la primavera."
    ),
    (
      "Los guardianes deberían publicar el registro de los pilotos con sus nombres.",
      "Los guardianes deberían publicar el registro de los pilotos sin sus nombres."
    ),
    (
      "Смотрителям следует публиковать имена всех лоцманов каждого порта до начала весны.",
      "Смотрителям следует публиковать имена всех лоцманов каждого порта после начала весны."
    ),
    (
      "各港口应当在二〇二六年之前公布所有领港员的姓名和执照以及年龄。",
      "各港口应当在二〇二六年之后公布所有领港员的姓名和执照以及年龄。"
    ),
    (
      "The harbours of the north should pay for the lights by voluntary contributions each spring.",
      "The harbours of the north should pay for the lights by assessed contributions each spring."
    ),
    (
      "The register should hold all the names of the pilots of the harbour and of their boats.",
      "The register should hold some of the names of the pilots of the harbour and of their boats."
    ),
    (
      "Large harbours should teach the new art of lighting to small harbours without delay.",
      "Small harbours should teach the new art of lighting to large harbours without delay."
    ),
    (
      "Los puertos grandes deberían enseñar el arte nuevo a los puertos pequeños sin demora.",
      "Los puertos pequeños deberían enseñar el arte nuevo a los puertos grandes sin demora."
    ),
    (
      "The keepers should meet each year in Norholt to publish the names of all the pilots.",
      "The keepers should meet each year in Southwick to publish the names of all the pilots."
    ),
    (
      "The keepers should publish the names of all pilots and boats of the harbour by 2030.",
      "The keepers should publish the names of all pilots and boats of the harbour by 2035."
    ),
    (
      "We urge that a binding charter on the lights of all the harbours be written by the spring.",
      "We urge that a non-binding charter on the lights of all the harbours be written by the spring."
    ),
    (
      "The keepers should admit every authorized visitor to the towers of the northern coast.",
      "The keepers should admit every unauthorized visitor to the towers of the northern coast."
    ),
    (
      "The term of the committee of pilots should be extended by two years with the mayors' help.",
      "The term of the committee of pilots should be ended by two years with the mayors' help."
    ),
    (
      "that the term of the committee of pilots be extended by two years with the help of mayors.",
      "against extending the term of the committee of pilots by two years with the help of mayors."
    ),
    (
      "The council of the harbour should be open to all fishers on an equal footing at all times.",
      "The council of the harbour should be open only to owners on an equal footing at all times."
    ),
    (
      "The keepers should light every tower of the northern coast from dusk to dawn.",
      "The keepers should light every tower except that of the northern coast from dusk to dawn."
    ),
    (
      "We recommend replacing lamps with lanterns in the second tower of the harbour.",
      "We recommend replacing lanterns with lamps in the second tower of the harbour."
    ),
    (
      "The keepers should light lamps rather than open fires in the towers of the harbour.",
      "The keepers should light open fires rather than lamps in the towers of the harbour."
    ),
    (
      "We recommend that the committee suspend its reading of the draft charter on the pilots.",
      "We recommend that the committee resume its reading of the draft charter on the pilots."
    ),
    (
      "We recommend that large harbours provide money to small harbours for the new lamps.",
      "We recommend that small harbours provide money to large harbours for the new lamps."
    ),
    (
      "Le comité devrait suspendre la lecture du projet de charte sur les pilotes du port.",
      "Le comité devrait reprendre la lecture du projet de charte sur les pilotes du port."
    ),
    (
      "Une charte contraignante sur les phares de tous les ports devrait être rédigée au printemps.",
      "Une charte non contraignante sur les phares de tous les ports devrait être rédigée au printemps."
    ),
    (
      "Recomendamos que se autorice la entrega de los registros a otros puertos sin consulta previa.",
      "Recomendamos que se prohíba la entrega de los registros a otros puertos sin consulta previa."
    ),
    (
      "El consejo del puerto debería estar abierto a todos los pescadores en cada sesión.",
      "El consejo del puerto debería estar abierto solo a los armadores en cada sesión."
    ),
    (
      "The term of the committee on the pilots of the harbour should be extended until the spring.",
      "Norholt opposes that the term of the committee on the pilots of the harbour should be extended until the spring."
    ),
  ])
  func `opposites and other measures are other requests`(one: String, other: String) {
    #expect(Similarity.groups(of: [one, other]).isEmpty)
    #expect(Similarity.groups(of: [one, one, other]).map(\.kind) == [.identical])
  }

  @Test(arguments: [
    (
      "The Assembly should endorse the treaty on the lights of all harbours at its next session.",
      "The Assembly should not reject the treaty on the lights of all harbours at its next session."
    ),
    (
      "The keepers should answer each letter of the fishing villages within 7 days of its coming.",
      "The keepers should answer each letter of the fishing villages within seven days of its coming."
    ),
    (
      "Every harbour, large or small, should publish the names and ages of its pilots once a year.",
      "Every harbour, large or small, should publish the names and ages of its pilots annually."
    ),
    (
      "We recommend that every large harbour publish the names and the ages of its pilots.",
      "We recommend that not only every large harbour publish the names and the ages of its pilots."
    ),
    (
      "The keepers, with the help of the mayors, should publish the names of all the pilots.",
      "The keepers, with the help of the mayors, should publish without delay the names of all the pilots."
    ),
    (
      "The keepers and the mayors should publish the names of all the pilots of the harbour.",
      "The mayors and the keepers should publish the names of all the pilots of the harbour."
    ),
    (
      "By the spring the keepers should publish the names of all the pilots of the harbour.",
      "The keepers should publish the names of all the pilots of the harbour by the spring."
    ),
    (
      "The keepers should ask fishers, pilots and the owners of boats for the names of rocks.",
      "The keepers should ask the owners of boats, pilots and fishers for the names of rocks."
    ),
    (
      "The keepers should ask the pilots and the fishers for the names of all the rocks.",
      "The keepers should ask the pilots, non-resident guests and the fishers for the names of all the rocks."
    ),
  ])
  func `the same said with other words stays one`(one: String, other: String) {
    #expect(Similarity.groups(of: [one, other]).map(\.kind) == [.near])
  }

  @Test func `what is kept apart is told`() {
    let request = "The Assembly should endorse the treaty on the lights of all northern harbours."
    let texts = [request, "Owls sleep by day.", request.replacing("endorse", with: "reject")]
    #expect(Similarity.compared(texts).opposed == [[0, 2]])
    #expect(Similarity.compared([request, request]).opposed.isEmpty)
  }

  @Test func `what one side adds in a passage of its own opposes nothing`() {
    let request = """
      The Assembly should ask the Harbour Office to keep a public register of all moorings, with \
      the name of each owner, the length of each boat and the day on which it came, and to lay it \
      open in the town hall, where every fisher may read it and copy what concerns the fleet.
      """
    let longer = request + " The cost of the register should not fall upon the smaller villages."
    #expect(Similarity.groups(of: [request, longer]).map(\.kind) == [.near])
  }

  @Test func `no third wording brings opposites together`() {
    let texts = ["endorse", "consider", "reject"].map {
      "The Assembly should \($0) the treaty on the lights of all harbours of the northern coast."
    }
    let groups = Similarity.groups(of: texts)
    #expect(groups.count == 1)
    #expect(groups.allSatisfy { !Set($0.members).isSuperset(of: [0, 2]) })
  }
}
