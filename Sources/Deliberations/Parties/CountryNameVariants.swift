extension OfficialNames {
  /// Other names in use: long forms, older ones and abbreviations, of any language.
  static let variants = """
    BOL Bolivia|BOL Plurinational State of Bolivia|BOL Bolivie|BRN Brunei|CPV Cape Verde|CPV \
    Cap-Vert|CHN People's Republic of China|CHN République populaire de Chine|CHN República \
    Popular China|COG Republic of the Congo|COG Congo-Brazzaville|COD DRC|COD DR Congo|COD \
    Congo (Democratic Republic of the)|CIV Ivory Coast|CIV Costa de Marfil|CZE Czech Republic|\
    CZE République tchèque|CZE República Checa|PRK DPRK|PRK North Korea|SWZ Swaziland|IRN Iran|\
    IRN Islamic Republic of Iran|IRN République islamique d'Iran|IRN Irán|IRQ Irak|KEN Kenia|\
    LAO Laos|LAO Lao P.D.R.|LAO Lao PDR|FSM Micronesia|FSM Federated States of Micronesia|MMR \
    Burma|NLD Netherlands|NLD The Netherlands|NLD Kingdom of the Netherlands|NLD Holland|NLD \
    Pays-Bas|NLD Países Bajos|NLD Нидерланды|NLD 荷兰|NZL Nueva Zelanda|MKD The former Yugoslav \
    Republic of Macedonia|MKD Macedonia|KOR Korea|KOR Korea (Rep. of)|KOR Korea (Republic of)|\
    KOR South Korea|KOR ROK|KOR Corée|KOR Corea|KOR Corée du Sud|KOR Corea del Sur|KOR Южная \
    Корея|KOR 韩国|MDA Moldova|RUS Russia|RUS Russie|RUS Rusia|RUS Россия|RUS روسيا|RUS 俄罗斯|SAU \
    Kingdom of Saudi Arabia|SAU KSA|SAU Royaume d'Arabie saoudite|SAU Reino de Arabia Saudita|\
    SAU Arabia Saudí|SAU السعودية|SAU Королевство Саудовская Аравия|PSE Palestine|PSE Palestina|\
    PSE فلسطين|SYR Syria|SYR Syrie|SYR Siria|SYR سوريا|SYR Сирия|TLS East Timor|TTO Trinidad y \
    Tobago|TUR Turkey|TUR Republic of Türkiye|TUR Turquie|TUR Turquía|TUR Turkiye|ARE UAE|ARE \
    U.A.E.|ARE EAU|ARE الإمارات|ARE ОАЭ|ARE 阿联酋|GBR UK|GBR U.K.|GBR United Kingdom|GBR Great \
    Britain|GBR Britain|GBR Royaume-Uni|GBR Reino Unido|GBR المملكة المتحدة|GBR Великобритания|\
    GBR Соединенное Королевство|GBR 联合王国|GBR 英国|TZA Tanzania|TZA Tanzanie|TZA Танзания|USA \
    United States|USA The United States|USA US|USA U.S.|USA USA|USA U.S.A.|USA États-Unis|USA \
    Etats-Unis|USA Estados Unidos|USA EE.UU.|USA EEUU|USA الولايات المتحدة|USA США|USA \
    Соединенные Штаты|USA 美国|VEN Venezuela|VEN Bolivarian Republic of Venezuela|VEN República \
    Bolivariana de Venezuela|VEN Венесуэла|VEN 委内瑞拉|VNM Vietnam|VAT Vatican|VAT Saint Siège|EUR \
    EU|EUR UE|EUR Евросоюз|EUR ЕС|EUR 欧盟|STP São Tomé and Príncipe|SUR Surinam|BLR Republic of \
    Belarus|BRA Federative Republic of Brazil|DEU Federal Republic of Germany|DEU République \
    fédérale d'Allemagne|DEU República Federal de Alemania|ARG Argentine Republic|JOR Hashemite \
    Kingdom of Jordan|EGY Arab Republic of Egypt|LUX Grand Duchy of Luxembourg|URY Eastern \
    Republic of Uruguay|BIH Bosnia-Herzegovina|MAR Kingdom of Morocco|BHR Kingdom of Bahrain|\
    ESP Kingdom of Spain|THA Kingdom of Thailand|BEL Kingdom of Belgium|SWE Kingdom of Sweden|\
    DNK Kingdom of Denmark|NOR Kingdom of Norway|OMN Sultanate of Oman|KWT State of Kuwait|QAT \
    State of Qatar|ISR State of Israel|LBY State of Libya|MCO Principality of Monaco|CHE Swiss \
    Confederation|CHE Confédération suisse|CHE Confederación Suiza|ETH Federal Democratic \
    Republic of Ethiopia|NGA Federal Republic of Nigeria|PAK Islamic Republic of Pakistan|AFG \
    Islamic Republic of Afghanistan|MRT Islamic Republic of Mauritania|BGD People's Republic of \
    Bangladesh|DZA People's Democratic Republic of Algeria|NPL Federal Democratic Republic of \
    Nepal|LKA Democratic Socialist Republic of Sri Lanka|AUS Commonwealth of Australia|MEX \
    United Mexican States|MEX Estados Unidos Mexicanos|MEX Méjico|FRA République française|FRA \
    French Republic|ITA République italienne|ITA Italian Republic|GRC Hellenic Republic|PRT \
    Portuguese Republic|SVK Slovak Republic|SVK République slovaque|KGZ Kyrgyz Republic|DOM \
    Rép. dominicaine|PHL Republic of the Philippines|ZAF Republic of South Africa|ZAF \
    République d'Afrique du Sud|CIV Cote d'Ivoire|EUR EU|EUR UE|EUR E.U.|EUR ЕС
    """
}
