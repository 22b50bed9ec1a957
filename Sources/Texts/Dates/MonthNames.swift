/// The names of the months, in the languages that contributions come in; lower case, the usual
/// short forms beside the full ones.
public enum MonthNames {
  static let byName: [String: Int] = {
    var found: [String: Int] = [:]
    for year in years {
      for (at, names) in WordList.words(year).enumerated() {
        for name in WordList.entries(names) { found[name] = at + 1 }
      }
    }
    return found
  }()

  /// A line a language, a word a month, spellings parted by a bar.
  private static let years = [
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
      + "september|sept|sep october|oct november|nov december|dec",
    "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout "
      + "septembre octobre novembre décembre|decembre|déc",
    "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre "
      + "octubre noviembre diciembre|dic",
    "января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль "
      + "августа|август сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь",
    "يناير فبراير مارس أبريل|ابريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر "
      + "نوفمبر ديسمبر",
    "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "januar|jänner februar märz april mai juni juli august september oktober november dezember",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
  ]

  /// From one; nil where a word names no month.
  public static func number(of word: String) -> Int? { byName[word.lowercased()] }
}
