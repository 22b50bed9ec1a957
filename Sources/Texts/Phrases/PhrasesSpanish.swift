extension PhraseTable {
  /// After the usage of the United Nations and UIT.
  static let spanish = PhraseTable(
    "es", forms: .spanish, calls: "llamamiento|llamado|solicitud|petición|invitación",
    preambular: """
      recordando|observando|considerando|reconociendo|reafirmando|afirmando|teniendo en cuenta
      teniendo presente|teniendo presentes|tomando en consideración|tomando nota|tomando en cuenta
      habiendo examinado|habiendo considerado|habiendo escuchado|habiendo recibido
      habiendo estudiado|habiendo tomado nota|guiada por|guiado por|guiándose por|guiados por
      consciente|conscientes|preocupada|preocupado|preocupados|alarmada|alarmado|convencida
      convencido|convencidos|persuadida|subrayando|destacando|poniendo de relieve|haciendo hincapié
      acogiendo|acogiendo con beneplácito|acogiendo con satisfacción|acogiendo con agrado|expresando
      deseosa|deseoso|deseosos|deseando|inspirada|inspirado|inspirándose|visto|vista|vistos|vistas
      notando|constatando|estimando|reiterando|decidida|decidido|resuelta|resuelto|lamentando
      de conformidad con|a la luz|en virtud|en aplicación|en vista|a tenor|con arreglo a
      de acuerdo con|en cumplimiento|inquieta|inquieto|orgullosa|orgulloso|satisfecha|satisfecho
      deplorando|condenando|actuando|confirmando|encomiando|confiando|creyendo|esperando
      alentada|alentado|reparando en|apreciando|habida cuenta|enterada|advirtiendo|celebrando|remitiéndose
      """,
    addressing: """
      invita a|invita al|invita|pide a|pide al|pide|solicita a|solicita al|solicita|exhorta a
      exhorta al|exhorta|insta a|insta al|insta|alienta a|alienta al|alienta|hace un llamamiento a
      hace un llamamiento al|hace un llamado a|encarga a|encarga al|encarga|encomienda a
      encomienda al|ruega a|ruega al|recomienda a|recomienda al|autoriza a|autoriza al|anima a
      apela a|apela al|resuelve encargar a|resuelve encargar al|resuelve invitar a|insta a que
      resuelve invitar al|decide invitar a|decide encargar a|requiere a|aconseja a|llama a
      """,
    stating: """
      decide|resuelve|recomienda|reafirma|subraya|acoge|acoge con beneplácito|acoge con satisfacción
      acoge con agrado|observa|toma nota|considera|opina|estima|es de la opinión|opina que
      está convencida|está convencido|proclama|declara|aprueba|hace suyo|hace suya|hace suyos
      hace suyas|adopta|expresa|agradece|felicita|condena|deplora|lamenta|reconoce|afirma|destaca
      pone de relieve|se compromete a|se compromete|hace hincapié|reitera|recuerda|confirma|conviene
      apoya|espera|propone|sugiere|establece|crea|designa|encomia|rinde homenaje|señala|renueva
      insiste|insiste en|advierte|nombra|elige|toma conocimiento|mantiene|prorroga|amplía|suspende
      levanta|impone|deroga|anula|remite|transmite|somete|fija|acepta|rechaza|se opone|se suma
      llama la atención|señala a la atención|hace notar|deja constancia|da las gracias|acuerda
      exige|celebra|se felicita|manifiesta|pide que|solicita que|hace un llamamiento para
      """,
    ownAddressing: """
      pedimos a|pedimos al|invitamos a|invitamos al|exhortamos a|instamos a|alentamos a
      instar a|instar al|solicitar a|solicitar al|pedir a|pedir al|exhortar a|exhortar al
      invitar a|invitar al|alentar a|alentar al|encargar a|encargar al|urgir a|urgir al
      hacemos un llamamiento a|solicitamos a|encargamos a|llamamos a|exhortamos|instamos|invitamos
      """,
    ownStating: """
      nos comprometemos a|nos comprometemos|reafirmamos|reconocemos|subrayamos|decidimos
      declaramos|convenimos|estamos convencidos|estamos resueltos|estamos decididos
      acogemos con beneplácito|acogemos|observamos|recomendamos|proclamamos|afirmamos|expresamos
      reiteramos|adoptamos|condenamos|consideramos|prometemos|recordamos|tomamos nota|resolvemos
      apoyamos|destacamos|ponemos de relieve|celebramos
      """,
    adverbs: """
      también|asimismo|además|nuevamente|de nuevo|nuevo|encarecidamente|enérgicamente|firmemente
      profundamente|gravemente|solemnemente|plenamente|particularmente|calurosamente|sinceramente
      especialmente|una vez más|igualmente|finalmente|por consiguiente|en consecuencia|seriamente
      vivamente|expresamente|muy|sumamente|debidamente|hondamente|otra vez|por tanto|en particular
      """,
    ownSubjects: "nosotros", nounSigns: "para|sobre|de",
    tails: """
      con satisfacción|con preocupación|con profunda preocupación|con inquietud|con pesar|con interés
      con reconocimiento|con gratitud|con aprecio|su preocupación|su profunda preocupación
      su gratitud|su reconocimiento|su satisfacción|su agradecimiento|su apoyo|su convicción
      con agradecimiento|con agrado|con grave preocupación|su grave preocupación|su aprecio
      """)
}
