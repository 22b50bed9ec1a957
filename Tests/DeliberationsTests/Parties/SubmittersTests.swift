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
    (["Ghana recommends that owls be counted.", "Best regards,", "Jane Roe"], ["Ghana"]),
    (
      ["We propose that owls be counted.", "Ghana also requests a lamp.", "Regards,", "Jane Roe"],
      ["Ghana"]
    ),
    (
      [
        "Ghana requests a lamp.", "Peru recommends that owls be counted.", "Regards,", "Jane Roe",
      ],
      ["Jane Roe"]
    ),
    (["Ghana recommends that owls be counted.", "Owls sleep."], []),
    (["Ghana counts its owls.", "Best regards,", "Jane Roe"], ["Jane Roe"]),
    (
      ["Owls sleep.", "Best regards,", "Jane Roe", "Ministry of Owls, Oz"], ["Ministry of Owls, Oz"]
    ),
    (["Owls sleep.", "Sincerely,", "Oz Society", "Ministry of Owls"], ["Oz Society"]),
    (["The recommendations of the Group are as follows:", "Owls sleep."], []),
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
    (
      ["Submission by the Owl Corporation for Assigned Nests and Eggs"],
      ["Owl Corporation for Assigned Nests and Eggs"]
    ),
    (
      ["Submission by the Secretariat of the Convention on Nocturnal Diversity to the forum"],
      ["Secretariat of the Convention on Nocturnal Diversity"]
    ),
    (["Posición de México"], ["México"]),
    (["Posición del Uruguay ante el proyecto de búhos"], ["Uruguay"]),
    (
      ["Intervención del Uruguay en nombre del Grupo de los 77 y China"],
      ["Uruguay", "Grupo de los 77 y China"]
    ),
    (["DELEGACIÓN DE ECUADOR", "Búhos y faros"], ["ECUADOR"]),
    (
      ["La Misión Permanente de Colombia ante la Liga de Oz saluda a la Secretaría y propone"],
      ["Colombia"]
    ),
    (
      ["Submitted by: Oz Now, Lamp 19 and the Society for Public Lamps"],
      ["Oz Now", "Lamp 19", "Society for Public Lamps"]
    ),
    (["Submitted by: Oz Now, Lamp 19 and OLS"], ["Oz Now", "Lamp 19", "OLS"]),
    (["Comments by the Owl Commission on Draft Resolution 5"], ["Owl Commission"]),
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
    (["Comments of the Republic of Oz on the draft"], ["Republic of Oz"]),
    (["Comments of the Republic of Oz"], ["Republic of Oz"]),
    (
      [
        "The Permanent Mission of the Republic of Oz to the United Nations presents its "
          + "compliments to the secretariat and has the honour to write of owls."
      ], ["Republic of Oz"]
    ),
    (
      ["The Embassy of Bosnia and Herzegovina presents its compliments."],
      ["Bosnia and Herzegovina"]
    ),
    (
      ["The Ministry of Owls of Oz presents its compliments to the port."],
      ["Ministry of Owls of Oz"]
    ),
    (
      [
        "La Mission permanente de la République d'Oz auprès des Nations Unies présente ses compliments."
      ],
      ["République d'Oz"]
    ),
    (
      ["La Misión Permanente de la República de Oz ante las Naciones Unidas saluda atentamente."],
      ["República de Oz"]
    ),
    (
      ["Постоянное представительство Республики Оз при ООН свидетельствует свое уважение."],
      ["Республики Оз"]
    ),
    (["Вклад Союза сов Страны Оз"], ["Союза сов Страны Оз"]),
    (["Замечания Республики Оз по проекту доклада"], ["Республики Оз"]),
    (["奥兹协会关于登记册的意见"], ["奥兹协会"]), (["奥兹共和国的意见"], ["奥兹共和国"]),
    (["奥兹共和国对报告草案的评论意见"], ["奥兹共和国"]), (["关于登记册的意见"], []),
    (["各国的意见"], []), (["会员国对登记册的建议"], []),
    (["مساهمة مقدمة من جمهورية أوز"], ["جمهورية أوز"]),
    (["ورقة مقدمة من جمهورية أوز"], ["جمهورية أوز"]),
    (
      ["Submitted by Borovia, Caldera and the Isle of Mull"],
      ["Borovia", "Caldera", "Isle of Mull"]
    ),
    (["Submitted by Norland and Vale"], ["Norland", "Vale"]),
    (["Submitted by Norland and France"], ["Norland", "France"]),
    (["Source: Norland, Vale and Borovia"], ["Norland", "Vale", "Borovia"]),
    (["Sponsors: Norland, Vale and Borovia"], ["Norland", "Vale", "Borovia"]),
    (["Soumis par la Norlande, Caldera et l'île de Mull"], ["Norlande", "Caldera", "île de Mull"]),
    (["Presentado por Norlandia y Caldera"], ["Norlandia", "Caldera"]),
    (["Представлено Норландией и Кальдерой"], ["Норландией", "Кальдерой"]),
    (["مقدم من جمهورية أوز ومملكة فالي"], ["جمهورية أوز", "مملكة فالي"]),
    (["提交者：奥兹共和国、卡尔德拉王国和马尔联邦"], ["奥兹共和国", "卡尔德拉王国", "马尔联邦"]),
    (["Submitted by the Oz Society and the Owl Union"], ["Oz Society", "Owl Union"]),
    (["Submitted by Bosnia and Herzegovina"], ["Bosnia and Herzegovina"]),
    (["Submitted by Trinidad and Tobago"], ["Trinidad and Tobago"]),
    (
      ["Submitted by Norland, Vale and Trinidad and Tobago"],
      ["Norland", "Vale", "Trinidad and Tobago"]
    ),
    (["Submitted by Center for Democracy and Technology"], ["Center for Democracy and Technology"]),
    (["Submitted by the Chamber of Owls, OZBASE"], ["Chamber of Owls, OZBASE"]),
    (
      ["Submitted by the Ministry of Trade, Industry and Energy"],
      ["Ministry of Trade, Industry and Energy"]
    ),
    (
      ["Submitted by the Bureau for Culture and Youth Council"],
      ["Bureau for Culture and Youth Council"]
    ),
    (["Submitted by the Science and Technology Council"], ["Science and Technology Council"]),
    (
      ["Submitted by Innovation, Science and Economic Development Oz"],
      ["Innovation, Science and Economic Development Oz"]
    ),
    (["提交者：世界和平协会"], ["世界和平协会"]),
    (["Oz, Ruritania and Vale: draft resolution"], ["Oz", "Ruritania", "Vale"]),
    (
      ["Albania, Bosnia and Herzegovina and Oz: revised draft resolution"],
      ["Albania", "Bosnia and Herzegovina", "Oz"]
    ),
    (["Albanie, Bénin et Oz : projet de résolution"], ["Albanie", "Bénin", "Oz"]),
    (["Albania y Oz: proyecto de resolución"], ["Albania", "Oz"]),
    (["Албания и Оз: проект резолюции"], ["Албания", "Оз"]),
    (["阿尔巴尼亚：决议草案"], ["阿尔巴尼亚"]), (["Owls of the valley: draft resolution"], []),
    (["Document de travail présenté par le Kenya"], ["Kenya"]),
    (["Documento de trabajo presentado por Kenia"], ["Kenia"]),
    (["肯尼亚提交的工作文件"], ["肯尼亚"]), (["肯尼亚和挪威提交的工作文件"], ["肯尼亚", "挪威"]),
    (["Рабочий документ, представленный Кенией и Норвегией"], ["Кения", "Норвегия"]),
    (["Рабочий документ, представленный Республикой Оз"], ["Республикой Оз"]),
    (["Вклад Объединенной Республики Танзания"], ["Объединенная Республика Танзания"]),
    (["Aportación de la Red de Torres"], ["Red de Torres"]),
    (["ورقة عمل مقدمة من جمهورية مصر العربية"], ["جمهورية مصر العربية"]),
    (["Statement by H.E. Mr. John Roe, Ambassador, Permanent Representative of Oz"], ["Oz"]),
    (["Statement by Mr. John Roe, Minister for Foreign Affairs of Kenya"], ["Kenya"]),
    (["Statement by Ms. Jane Roe, Executive Director of the Oz Society"], ["Oz Society"]),
    (["Submission by the Mission of Owls to the forum"], ["Mission of Owls"]),
    (["Contribution conjointe de la France et de l'Allemagne"], ["France", "Allemagne"]),
    (["Contribución conjunta de Francia y Alemania"], ["Francia", "Alemania"]),
    (["Statement by Kenya on behalf of the Arab Group"], ["Kenya", "Arab Group"]),
    (
      ["Working paper submitted by Egypt on behalf of Algeria, Kenya and Norway"],
      ["Egypt", "Algeria", "Kenya", "Norway"]
    ),
    (
      ["Submission of Oz on behalf of the Group of 77 and China to the forum"],
      ["Oz", "Group of 77 and China"]
    ),
    (["Statement by Mr. John Roe on behalf of the Arab Group"], ["Arab Group"]),
    (
      ["Statement by H.E. Ms. Roe, Permanent Representative of Kenya, on behalf of the Arab Group"],
      ["Kenya", "Arab Group"]
    ),
    (["Statement by Kenya on behalf of its members"], ["Kenya"]),
    (
      ["Déclaration du Kenya au nom du Groupe des États arabes"],
      ["Kenya", "Groupe des États arabes"]
    ),
    (["Declaración de Kenia en nombre del Grupo Árabe"], ["Kenia", "Grupo Árabe"]),
    (["Submitted by: Egypt, on behalf of Kenya and Norway"], ["Egypt", "Kenya", "Norway"]),
    (["Statement on behalf of the Arab Group"], ["Arab Group"]),
    (["Statement by Jane Roe, Oz Society"], ["Jane Roe, Oz Society"]),
    (
      ["Joint contribution by Brazil, Kenya, and the International Owl Association"],
      ["Brazil", "Kenya", "International Owl Association"]
    ),
    (["Compilation of proposals from members and observers"], []),
    (["Owls sleep during the day."], []),
  ])
  func `Who handed it in`(lines: [String], submitters: [String]) {
    var document = text(lines.map { (.paragraph, $0) }, submitters: [])
    document.title = lines[0]
    #expect(Submitters.of(document) == submitters)
  }

  @Test(arguments: [
    (
      "Letter dated 5 June 2031 from the Permanent Representative of Kenya to the United Nations "
        + "addressed to the Secretary-General", ["Kenya"]
    ),
    (
      "Identical letters dated 5 June 2031 from the Permanent Representatives of Kenya and Norway "
        + "to the United Nations addressed to the Secretary-General", ["Kenya", "Norway"]
    ),
    (
      "Letter dated 5 June 2031 from the Permanent Representative of Kenya to the United Nations, "
        + "on behalf of the Arab Group, addressed to the Secretary-General",
      ["Kenya", "Arab Group"]
    ),
    (
      "Letter dated 5 June 2031 from the Chargé d'affaires a.i. of the Permanent Mission of Oz to "
        + "the United Nations addressed to the President of the General Assembly", ["Oz"]
    ),
    (
      "Letter dated 5 June 2031 from the Secretary-General addressed to the Security Council",
      ["Secretary-General"]
    ),
    (
      "Note verbale dated 5 June 2031 from the Permanent Mission of Kenya to the United Nations "
        + "addressed to the Secretary-General", ["Kenya"]
    ),
    (
      "Lettre datée du 5 juin 2031, adressée au Secrétaire général par le Représentant permanent "
        + "du Kenya auprès de l'Organisation des Nations Unies", ["Kenya"]
    ),
    (
      "Carta de fecha 5 de junio de 2031 dirigida al Secretario General por el Representante "
        + "Permanente de Kenya ante las Naciones Unidas", ["Kenya"]
    ),
    (
      "رسالة مؤرخة 5 حزيران/يونيه 2031 موجهة إلى الأمين العام من الممثل الدائم لكينيا لدى الأمم المتحدة",
      ["كينيا"]
    ),
    (
      "Письмо Постоянного представителя Кении при Организации Объединенных Наций от 5 июня 2031 "
        + "года на имя Генерального секретаря", ["Кения"]
    ),
    ("2031年6月5日肯尼亚常驻联合国代表给秘书长的信", ["肯尼亚"]),
    ("Your letter dated 5 June 2031 from the port", []),
  ])
  func `Who sent the letter`(title: String, submitters: [String]) {
    var document = text([(.paragraph, title), (.paragraph, "Owls sleep.")], submitters: [])
    document.title = title
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
