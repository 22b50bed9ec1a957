/// The letters and signs of list numbers in the scripts of the world, by the format's name in the
/// file (ECMA-376 part 1, 17.18.59).
enum NumberSigns {
  static func format(_ name: String) -> NumberFormat? {
    if let letters = letters[name] { return .letters(Array(letters)) }
    if let signs = signs[name] { return .signs(Array(signs)) }
    if let digits = digits[name] { return .digits(Array(digits)) }
    return Ideographs.named[name].map(NumberFormat.ideographs)
  }

  private static let letters = [
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    // Without ё, й, ъ and ь, as Word counts.
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
    // The standard's names of these two are the wrong way round, and Word follows them.
    "hindiVowels": "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    "hindiConsonants": "अआइईउऊऋऌऍऎएऐऑऒओऔ",
    "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    "aiueo": "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ",
    "aiueoFullWidth": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "iroha": "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ",
    "irohaFullWidth": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "chicago": "*†‡§",
  ]

  private static let signs = [
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
  ]

  private static let digits = [
    "decimalFullWidth": "０１２３４５６７８９",
    "decimalFullWidth2": "０１２３４５６７８９",
    "hindiNumbers": "०१२३४५६७८९",
    "hindiCounting": "०१२३४५६७८९",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "thaiCounting": "๐๑๒๓๔๕๖๗๘๙",
    "ideographDigital": "〇一二三四五六七八九",
    "japaneseDigitalTenThousand": "〇一二三四五六七八九",
    "taiwaneseDigital": "○一二三四五六七八九",
    "koreanDigital": "영일이삼사오육칠팔구",
    "koreanDigital2": "零一二三四五六七八九",
  ]
}

/// Numbers counted in tens, hundreds and thousands, as in East Asia.
struct Ideographs: Hashable {
  /// Zero to nine, then ten, a hundred, a thousand.
  let signs: [Character]
  /// From here on the digits are written one after the other.
  let limit: Int
  /// Whether a hundred has a one before it (一百), and ten at the head (壹拾).
  var hasOneBeforeHundred = true
  var hasOneBeforeTen = false
  /// Whether a gap between the places is filled with a zero (一百零三).
  var fillsGaps = true

  static let named: [String: Ideographs] = {
    let chinese = Array("〇一二三四五六七八九十百千")
    let thousand = Array("零一二三四五六七八九十百千")
    let legal = Array("零壹贰叁肆伍陆柒捌玖拾佰仟")
    let traditional = Array("零壹貳參肆伍陸柒捌玖拾佰仟")
    let korean = Array("영일이삼사오육칠팔구십백천")
    let japaneseLegal = Array("〇壱弐参四伍六七八九拾百千")
    return [
      "chineseCounting": Ideographs(signs: chinese, limit: 100),
      "taiwaneseCounting": Ideographs(signs: chinese, limit: 100),
      "chineseCountingThousand": Ideographs(signs: thousand, limit: 10_000),
      "taiwaneseCountingThousand": Ideographs(signs: thousand, limit: 10_000),
      "japaneseCounting": Ideographs(
        signs: chinese, limit: 10_000, hasOneBeforeHundred: false, fillsGaps: false),
      "japaneseLegal": Ideographs(
        signs: japaneseLegal, limit: 10_000, hasOneBeforeTen: true, fillsGaps: false),
      "chineseLegalSimplified": Ideographs(signs: legal, limit: 10_000, hasOneBeforeTen: true),
      "ideographLegalTraditional": Ideographs(
        signs: traditional, limit: 10_000, hasOneBeforeTen: true),
      "koreanCounting": Ideographs(
        signs: korean, limit: 10_000, hasOneBeforeHundred: false, fillsGaps: false),
    ]
  }()

  func printed(_ number: Int) -> String {
    guard number > 0 else { return String(number == 0 ? String(signs[0]) : String(number)) }
    guard number < limit else {
      return String(String(number).compactMap { $0.wholeNumberValue.map { signs[$0] } })
    }
    var printed = ""
    var hasGap = false
    for (place, unit) in [1000, 100, 10, 1].enumerated() {
      let digit = number / unit % 10
      guard digit > 0 else {
        hasGap = !printed.isEmpty
        continue
      }
      if hasGap, fillsGaps { printed.append(signs[0]) }
      hasGap = false
      let dropsOne =
        digit == 1
        && (unit == 10
          ? printed.isEmpty && !hasOneBeforeTen || !hasOneBeforeHundred
          : unit > 10 && !hasOneBeforeHundred)
      if !dropsOne { printed.append(signs[digit]) }
      if unit > 1 { printed.append(signs[12 - place]) }
    }
    return printed
  }
}
