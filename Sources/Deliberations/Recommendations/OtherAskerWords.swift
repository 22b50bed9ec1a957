internal import Texts

/// How a paper speaks of the proposals of others.
enum OtherAskerWords {
  /// With which a proposal of others is joined.
  static let supports = words(
    """
    support supports supported endorse endorses endorsed back backs backed second seconds seconded \
    appuie appuyons appuient soutient soutenons soutiennent souscrit souscrivons apoya apoyamos \
    apoyan respalda respaldamos secunda secundamos поддерживает поддерживаем
    """)
  static let proposals = words(
    """
    proposal proposals suggestion suggestions request requests recommendation recommendations \
    initiative amendment amendments motion proposition propositions demande recommandation \
    amendement propuesta propuestas sugerencia solicitud recomendación iniciativa enmienda предложение \
    предложения инициативу рекомендацию поправку
    """)
  static let participles = words(
    """
    proposed suggested recommended requested made presented submitted tabled put forward advanced \
    proposé proposée suggéré suggérée recommandé recommandée demandé demandée faite présentée \
    formulée propuesto propuesta sugerido sugerida recomendado recomendada solicitado hecha \
    presentada formulada
    """)
  static let agents = words("by from par por")
  /// With which a passive begins that names no subject.
  static let impersonal = words("it il")
  /// Of names that are no party's: instruments, and what people know.
  static let noParties = words(
    """
    agenda agreement charter convention covenant compact declaration plan framework programme \
    program strategy guidelines principles protocol treaty statute pact code report statement law \
    act regulation directive roadmap goals goal target targets outcome resolution decision \
    evidence research experience studies study data chapter section table figure annex appendix \
    accord charte pacte déclaration cadre stratégie principes protocole traité loi rapport plan \
    acuerdo carta convenio pacto declaración marco estrategia principios protocolo tratado ley \
    informe programa
    """)
  /// Before the subject, as Arabic has it.
  static let arabicVerbs = words(
    """
    تقترح يقترح اقترح اقترحت توصي يوصي أوصى أوصت تدعو يدعو دعا دعت تحث يحث حث حثت تطلب يطلب طلب \
    طلبت ترى يرى رأى رأت تعتقد يعتقد
    """)
  static let chineseVerbs = words("建议 提议 主张 认为 呼吁 敦促 要求 倡议 提出 鼓励")
  static let chineseAdverbs = ["强烈", "也", "还", "曾", "已", "进一步", "则", "并"]

  private static func words(_ list: String) -> Set<String> {
    Set(WordList.words(list))
  }
}
