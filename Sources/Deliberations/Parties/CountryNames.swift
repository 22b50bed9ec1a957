internal import Texts

/// States as United Nations documents name them, in English, French and Spanish, with the short
/// forms in use.
///
/// Source: the United Nations terminology database's list of member and observer States.
public enum CountryNames {
  /// Whether a name is that of a State; case and accents count for nothing.
  public static func contains(_ name: String) -> Bool {
    names.contains(key(name))
  }

  private static func key(_ name: String) -> String {
    var words = Token.all(in: name).filter { $0.shape != .mark }.map(\.folded)
    while let first = words.first, ["the", "la", "le", "les", "el", "los", "l"].contains(first) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  private static let names: Set<String> = {
    var names = Set<String>()
    for table in [english, french, spanish] {
      for name in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        names.insert(key(String(name)))
      }
    }
    return names
  }()

  private static let english = """
    Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|\
    Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|\
    Bolivia|Bolivia (Plurinational State of)|Bosnia and Herzegovina|Botswana|Brazil|\
    Brunei Darussalam|Bulgaria|Burkina Faso|Burundi|Cabo Verde|Cape Verde|Cambodia|Cameroon|Canada|\
    Central African Republic|Chad|Chile|China|People's Republic of China|Colombia|Comoros|Congo|\
    Costa Rica|Côte d'Ivoire|Ivory Coast|Croatia|Cuba|Cyprus|Czechia|Czech Republic|\
    Democratic People's Republic of Korea|Democratic Republic of the Congo|Denmark|Djibouti|\
    Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|\
    Eswatini|Swaziland|Ethiopia|European Union|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|\
    Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Holy See|Honduras|Hungary|\
    Iceland|India|Indonesia|Iran|Iran (Islamic Republic of)|Islamic Republic of Iran|Iraq|Ireland|\
    Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kuwait|Kyrgyzstan|\
    Lao People's Democratic Republic|Lao P.D.R.|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|\
    Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|\
    Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Micronesia (Federated States of)|\
    Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|\
    New Zealand|Nicaragua|Niger|Nigeria|North Macedonia|Norway|Oman|Pakistan|Palau|Panama|\
    Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Republic of Korea|Korea|\
    Korea (Rep. of)|South Korea|Republic of Moldova|Moldova|Romania|Russian Federation|Russia|\
    Rwanda|Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|Samoa|San Marino|\
    Sao Tome and Principe|Saudi Arabia|Kingdom of Saudi Arabia|Senegal|Serbia|Seychelles|\
    Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Sudan|\
    Spain|Sri Lanka|State of Palestine|Palestine|Sudan|Suriname|Sweden|Switzerland|Syria|\
    Syrian Arab Republic|Tajikistan|Tanzania|United Republic of Tanzania|Thailand|Timor-Leste|\
    Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|Uganda|Ukraine|\
    United Arab Emirates|UAE|United Kingdom|UK|Great Britain|\
    United Kingdom of Great Britain and Northern Ireland|United States|United States of America|\
    USA|US|U.S.|Uruguay|Uzbekistan|Vanuatu|Venezuela|Venezuela (Bolivarian Republic of)|Viet Nam|\
    Vietnam|Yemen|Zambia|Zimbabwe
    """

  private static let french = """
    Afrique du Sud|Albanie|Algérie|Allemagne|Andorre|Arabie saoudite|Argentine|Arménie|Australie|\
    Autriche|Azerbaïdjan|Bahreïn|Barbade|Bélarus|Belgique|Bénin|Bhoutan|Bolivie|\
    Bosnie-Herzégovine|Brésil|Bulgarie|Cambodge|Cameroun|Chili|Chine|Chypre|Colombie|Comores|\
    Corée|République de Corée|Croatie|Danemark|Égypte|Émirats arabes unis|Équateur|Érythrée|\
    Espagne|Estonie|États-Unis|États-Unis d'Amérique|Éthiopie|Fédération de Russie|Finlande|Gambie|\
    Géorgie|Grèce|Grenade|Guinée|Guinée équatoriale|Haïti|Hongrie|Inde|Indonésie|Irlande|Islande|\
    Israël|Italie|Jamaïque|Japon|Jordanie|Kirghizistan|Koweït|Lettonie|Liban|Libéria|Libye|\
    Lituanie|Malaisie|Malte|Maroc|Maurice|Mauritanie|Mexique|Mongolie|Monténégro|Namibie|Népal|\
    Norvège|Nouvelle-Zélande|Ouganda|Ouzbékistan|Pays-Bas|Pérou|Pologne|Qatar|Roumanie|\
    Royaume-Uni|Russie|Sénégal|Serbie|Singapour|Slovaquie|Slovénie|Somalie|Soudan|Suède|Suisse|\
    Syrie|Tadjikistan|Tanzanie|Tchad|Tchéquie|Thaïlande|Tunisie|Turquie|Ukraine|Union européenne|\
    Viet Nam|Yémen|Zambie
    """

  private static let spanish = """
    Afganistán|Alemania|Arabia Saudita|Argelia|Bélgica|Belarús|Brasil|Camboya|Camerún|Canadá|Chad|\
    Chipre|Corea|República de Corea|Croacia|Dinamarca|Egipto|Emiratos Árabes Unidos|Eslovaquia|\
    Eslovenia|España|Estados Unidos|Estados Unidos de América|Estonia|Etiopía|\
    Federación de Rusia|Filipinas|Finlandia|Francia|Grecia|Haití|Hungría|Irán|Irlanda|Islandia|\
    Italia|Japón|Jordania|Kenia|Kenya|Letonia|Líbano|Libia|Lituania|Luxemburgo|Malasia|Marruecos|\
    México|Noruega|Nueva Zelandia|Países Bajos|Panamá|Pakistán|Perú|Polonia|Reino Unido|\
    República Dominicana|Rumania|Rusia|Sudáfrica|Suecia|Suiza|Tailandia|Túnez|Turquía|Ucrania|\
    Unión Europea|Venezuela
    """
}
