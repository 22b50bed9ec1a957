/// The small words by which languages of the Latin script are told apart.
///
/// Each list holds frequent words that few of the others share; a word in two lists speaks for both.
enum FunctionWords {
  /// One bit a language, the first of `languages` the lowest.
  static let languagesOfWord: WordTable<UInt16> = {
    var found: [WordHash: UInt16] = [:]
    for (at, language) in languages.enumerated() {
      for word in language.words.utf8.split(separator: UInt8(ascii: " ")) {
        found[WordHash(word), default: 0] |= 1 << at
      }
    }
    return WordTable(found.map { ($0.key, $0.value) }, none: 0)
  }()

  static let languages: [(tag: String, words: String)] = [
    (
      "en",
      "the of and to in that for is on with as by be this are from or at which have it an not "
        + "should will its their has we all these they upon through also our other into been such"
    ),
    (
      "fr",
      "le la les des du et à en un une est que qui dans pour sur au aux par ce cette avec sont ne "
        + "pas nous leur leurs ses son d' l' être plus également entre ainsi dont ou ces qu' n' s'"
    ),
    (
      "es",
      "el la los las de del y en un una que es por para con se su sus al lo como más no son sobre "
        + "también entre este esta ha o a las nos así deben todos según desde"
    ),
    (
      "pt",
      "o a os as de do da dos das e em um uma que é por para com se seu sua não são ao na no nos "
        + "nas pelo pela mais como também entre este esta ser à às ou"
    ),
    (
      "de",
      "der die das und in den von zu mit für auf ist im des dem ein eine nicht als auch werden "
        + "sich an bei nach aus durch über zur zum dass oder sind einer eines wird sowie"
    ),
    (
      "it",
      "il lo la i gli le di del della dei delle e in un una che è per con non sono al alla nel "
        + "nella da dal come più anche si su questo questa tra essere ed dell' l' all'"
    ),
    (
      "nl",
      "de het een en van in op te dat is voor met zijn aan niet door er ook als bij worden deze "
        + "om naar wordt uit tot of moeten onder hun tussen"
    ),
    (
      "sv",
      "och att det som en på är av för med den till inte om ett de har i från vi kan ska eller"
    ),
    ("pl", "i w na z do że się nie jest to o oraz przez dla od jak po za które który są ze"),
    ("tr", "ve bir bu için ile da de olarak olan daha çok gibi kadar sonra her en ya ise"),
    ("id", "yang dan di untuk dengan dari pada ini dalam adalah itu tidak akan oleh sebagai ke"),
    ("ro", "și de la în a pentru cu pe care din un o nu este să ale prin al sau mai"),
  ]
}
