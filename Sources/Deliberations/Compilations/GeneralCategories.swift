extension CategoryScheme {
  /// Categories that serve a working group of any subject, where none are given.
  ///
  /// They ask what kind of answer is wanted, not about which subject: who is to act, by what
  /// means, and how the group itself is to work.
  public static let general = CategoryScheme(
    categories: [
      existingInstitutions, newMechanisms, coordination, nationalGovernments, meansOfImplementation,
      participation, rights, access, security, followUp, workingMethods, drafting,
    ], ofDrafting: 11)

  private static let existingInstitutions = Category(
    id: "general-institutions",
    titles: [
      "en": "Existing institutions, processes and forums",
      "fr": "Institutions, processus et forums existants",
      "es": "Instituciones, procesos y foros existentes",
      "ar": "المؤسسات والعمليات والمنتديات القائمة",
    ],
    phrases: [
      "be mandated to", "be requested to", "its mandate", "their mandates", "reform of the",
      "existing institution*", "existing organization*", "existing organisation*",
      "existing forum*", "existing mechanism*", "existing process*", "specialized agenc*",
      "specialised agenc*", "governing council",
      "international organization*", "international organisation*", "accountability of",
      "institutions existantes", "organisations existantes", "mécanismes existants",
      "être chargé*", "organisations internationales", "son mandat", "assemblée générale",
      "instituciones existentes", "organizaciones existentes", "mecanismos existentes",
      "organizaciones internacionales", "su mandato", "asamblea general", "encargarse de",
      "المؤسسات القائمة", "المنظمات الدولية", "الجمعية العامة", "ولايته*",
    ])

  private static let newMechanisms = Category(
    id: "general-mechanisms",
    titles: [
      "en": "New institutions, mechanisms and instruments",
      "fr": "Institutions, mécanismes et instruments nouveaux",
      "es": "Nuevas instituciones, mecanismos e instrumentos",
      "ar": "مؤسسات وآليات وصكوك جديدة",
    ],
    phrases: [
      "new mechanism*", "new body", "new bodies", "new institution*", "new instrument*",
      "new organization", "new organisation", "be established", "be created", "establish a",
      "establish an", "create a", "create an", "body mechanism*", "establish* an intergovernmental",
      "establishing a", "establishing an", "establishing un", "creating a", "creating an",
      "standing committee", "intergovernmental body", "intergovernmental organi*", "creation of a",
      "creation of an",
      "establishment of a", "establishment of an", "set up a", "treaty", "convention",
      "framework convention", "model law", "nouveau mécanisme", "nouvel organisme", "création d*",
      "établir un*", "créer un*", "traité", "nuevo mecanismo", "nuevo órgano", "creación de un*",
      "establecer un*", "crear un*", "tratado", "آلية جديدة", "هيئة جديدة", "إنشاء", "معاهدة",
    ])

  private static let coordination = Category(
    id: "general-coordination",
    titles: [
      "en": "Coordination and cooperation", "fr": "Coordination et coopération",
      "es": "Coordinación y cooperación", "ar": "التنسيق والتعاون",
    ],
    phrases: [
      "coordinat*", "co ordinat*", "cooperat*", "co operat*", "collaborat*", "partnership*",
      "information sharing", "exchange of information", "exchange information", "coherence",
      "duplication", "joint programme*", "liaison", "coordonn*", "coopération", "partenariat*",
      "échange d information*", "concertation", "coordinación", "coordinar", "cooperación",
      "colaboración", "alianza*", "intercambio de información", "تنسيق", "تعاون", "شراك*",
      "تبادل المعلومات",
    ])

  private static let nationalGovernments = Category(
    id: "general-governments",
    titles: [
      "en": "National policies and legislation", "fr": "Politiques et législations nationales",
      "es": "Políticas y legislación nacionales", "ar": "السياسات والتشريعات الوطنية",
    ],
    phrases: [
      "national government*", "national polic*", "national law*", "national legislation",
      "national strateg*", "national level", "at the national", "domestic law*", "legislation",
      "governments should", "states should", "member states should", "regulator*",
      "niveau national", "politiques nationales", "législation*", "les gouvernements devraient",
      "les états devraient", "nivel nacional", "políticas nacionales", "legislación",
      "los gobiernos deberían", "los estados deberían", "الصعيد الوطني", "السياسات الوطنية",
      "تشريع*", "الحكومات",
    ])

  private static let meansOfImplementation = Category(
    id: "general-means",
    titles: [
      "en": "Capacity-building, technology and financing",
      "fr": "Renforcement des capacités, technologie et financement",
      "es": "Creación de capacidad, tecnología y financiación",
      "ar": "بناء القدرات والتكنولوجيا والتمويل",
    ],
    phrases: [
      "capacity building", "capacity development", "build capacity", "training", "skills",
      "education", "technical assistance", "technology transfer", "transfer of technology",
      "financ*", "fund", "funds", "funding", "donor*", "financial resources", "investment*",
      "renforcement des capacités", "formation", "assistance technique", "financement*",
      "transfert de technologie*", "bailleurs", "fonds", "creación de capacidad*",
      "fomento de la capacidad", "formación", "capacitación", "asistencia técnica",
      "financiación", "financiamiento", "fondo*", "transferencia de tecnología",
      "بناء القدرات", "تدريب", "المساعدة التقنية", "تمويل", "صندوق", "نقل التكنولوجيا",
    ])
}
