import Deliberations
import Testing
import Texts

@Suite struct SubmittersTests {
  @Test(arguments: [
    (["Entitled by: Jane Roe", "Organization: Oz Society"], ["Oz Society"]),
    (["Author: Jane Roe", "Organization: NA"], ["Jane Roe"]),
    (["Organization: jane@oz.example", "Name: Jane Roe"], ["Jane Roe"]),
    (["Source: India; Brazil"], ["India", "Brazil"]),
    (["Submitted by Jane Roe, Oz Society, April 2031"], ["Jane Roe, Oz Society"]),
    (
      ["Contribution of the Government of Freedonia to the working group"],
      ["Government of Freedonia"]
    ),
    (["Comments by OZNIC on the draft report"], ["OZNIC"]),
    (["Note by the Secretariat"], ["Secretariat"]),
    (["Ozian Towers Union comments on the outline"], ["Ozian Towers Union"]),
    (["The Oz Society welcomes the opportunity to comment."], ["Oz Society"]),
    (["Soumis par : Société d'Oz"], ["Société d'Oz"]),
    (["Contribution de la Société d'Oz à la réunion"], ["Société d'Oz"]),
    (["Organización: Sociedad de Oz"], ["Sociedad de Oz"]),
    (["Presentado por la Sociedad de Oz"], ["la Sociedad de Oz"]),
    (["Источник: Общество Страны Оз"], ["Общество Страны Оз"]),
    (["المنظمة: جمعية أوز"], ["جمعية أوز"]),
    (["来源：奥兹协会"], ["奥兹协会"]),
    (["Organization\tOz Society"], ["Oz Society"]),
    (["Owls sleep.", "We count them.", "OZNIC; April 2031"], ["OZNIC"]),
    (["Contribution submitted by the Friends of Oz OZ-2/26"], ["Friends of Oz"]),
    (["Contribution submitted by the Bureau for Owls to the forum"], ["Bureau for Owls"]),
    (["Contribution of the Owl Coalition for all"], ["Owl Coalition for all"]),
    (["Contribution of the Owl Society (international organization)"], ["Owl Society"]),
    (["Draft opinion submitted by the Isles of Oz"], ["Isles of Oz"]),
    (
      ["Submitted by the Republic of Oz, the Duchy of Freedonia and the Isles of Ruritania"],
      ["Republic of Oz", "Duchy of Freedonia", "Isles of Ruritania"]
    ),
    (["مساهمة مملكة أوز"], ["مملكة أوز"]),
    (
      ["Contribution du Sénégal, de la Côte d'Ivoire et du Burundi"],
      ["Sénégal", "Côte d'Ivoire", "Burundi"]
    ),
    (
      ["Presentado por la Argentina, el Brasil y Trinidad and Tobago"],
      ["Argentina", "Brasil", "Trinidad and Tobago"]
    ),
    (
      ["Soumis par le Ministère de l'Eau et de la Ville d'Oz"],
      ["le Ministère de l'Eau et de la Ville d'Oz"]
    ),
    (["(submitted by the delegation of Freedonia)"], ["Freedonia"]),
    (["Proposal by the delegation of Freedonia"], ["Freedonia"]),
    (["Soumis par les délégations du Bénin et du Togo"], ["Bénin", "Togo"]),
    (["Projet d'avis présenté par la France"], ["France"]),
    (["Proyecto de opinión presentado por la Liga de Oz"], ["Liga de Oz"]),
    (["Представлено Обществом Страны Оз"], ["Обществом Страны Оз"]),
    (["Представлено делегацией Страны Оз"], ["Страны Оз"]),
    (["مقدم من جمعية أوز"], ["جمعية أوز"]), (["提交者：奥兹协会"], ["奥兹协会"]),
    (["由奥兹协会提交"], ["奥兹协会"]), (["Представлено три доклада о совах."], []),
    (["Compilation of proposals from members and observers"], []),
    (["Owls sleep during the day."], []),
  ])
  func `Who handed it in`(lines: [String], submitters: [String]) {
    let document = text(lines.map { (.paragraph, $0) }, submitters: [])
    #expect(Submitters.of(document) == submitters)
  }

  @Test func `A name does not go on in a heading about oneself`() {
    let document = text(
      [
        (.heading, "Contribution of the Young Owl Counters"), (.heading, "About us"),
        (.paragraph, "Owls sleep."),
      ], submitters: [])
    #expect(Submitters.of(document) == ["Young Owl Counters"])
  }
}
