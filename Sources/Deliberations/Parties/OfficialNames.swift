/// The official short names of States, by their codes in ISO 3166-1 and language.
///
/// Source: the United Nations' list of Member States and its terminology database; with the two
/// observer States, the European Union, the Cook Islands and Niue.
enum OfficialNames {
  static let english = """
    AFG Afghanistan|ALB Albania|DZA Algeria|AND Andorra|AGO Angola|ATG Antigua and Barbuda|ARG \
    Argentina|ARM Armenia|AUS Australia|AUT Austria|AZE Azerbaijan|BHS Bahamas|BHR Bahrain|BGD \
    Bangladesh|BRB Barbados|BLR Belarus|BEL Belgium|BLZ Belize|BEN Benin|BTN Bhutan|BOL Bolivia \
    (Plurinational State of)|BIH Bosnia and Herzegovina|BWA Botswana|BRA Brazil|BRN Brunei \
    Darussalam|BGR Bulgaria|BFA Burkina Faso|BDI Burundi|CPV Cabo Verde|KHM Cambodia|CMR \
    Cameroon|CAN Canada|CAF Central African Republic|TCD Chad|CHL Chile|CHN China|COL Colombia|\
    COM Comoros|COG Congo|CRI Costa Rica|CIV Côte d'Ivoire|HRV Croatia|CUB Cuba|CYP Cyprus|CZE \
    Czechia|PRK Democratic People's Republic of Korea|COD Democratic Republic of the Congo|DNK \
    Denmark|DJI Djibouti|DMA Dominica|DOM Dominican Republic|ECU Ecuador|EGY Egypt|SLV El \
    Salvador|GNQ Equatorial Guinea|ERI Eritrea|EST Estonia|SWZ Eswatini|ETH Ethiopia|FJI Fiji|\
    FIN Finland|FRA France|GAB Gabon|GMB Gambia|GEO Georgia|DEU Germany|GHA Ghana|GRC Greece|\
    GRD Grenada|GTM Guatemala|GIN Guinea|GNB Guinea-Bissau|GUY Guyana|HTI Haiti|VAT Holy See|\
    HND Honduras|HUN Hungary|ISL Iceland|IND India|IDN Indonesia|IRN Iran (Islamic Republic of)|\
    IRQ Iraq|IRL Ireland|ISR Israel|ITA Italy|JAM Jamaica|JPN Japan|JOR Jordan|KAZ Kazakhstan|\
    KEN Kenya|KIR Kiribati|KWT Kuwait|KGZ Kyrgyzstan|LAO Lao People's Democratic Republic|LVA \
    Latvia|LBN Lebanon|LSO Lesotho|LBR Liberia|LBY Libya|LIE Liechtenstein|LTU Lithuania|LUX \
    Luxembourg|MDG Madagascar|MWI Malawi|MYS Malaysia|MDV Maldives|MLI Mali|MLT Malta|MHL \
    Marshall Islands|MRT Mauritania|MUS Mauritius|MEX Mexico|FSM Micronesia (Federated States \
    of)|MCO Monaco|MNG Mongolia|MNE Montenegro|MAR Morocco|MOZ Mozambique|MMR Myanmar|NAM \
    Namibia|NRU Nauru|NPL Nepal|NLD Netherlands (Kingdom of the)|NZL New Zealand|NIC Nicaragua|\
    NER Niger|NGA Nigeria|MKD North Macedonia|NOR Norway|OMN Oman|PAK Pakistan|PLW Palau|PAN \
    Panama|PNG Papua New Guinea|PRY Paraguay|PER Peru|PHL Philippines|POL Poland|PRT Portugal|\
    QAT Qatar|KOR Republic of Korea|MDA Republic of Moldova|ROU Romania|RUS Russian Federation|\
    RWA Rwanda|KNA Saint Kitts and Nevis|LCA Saint Lucia|VCT Saint Vincent and the Grenadines|\
    WSM Samoa|SMR San Marino|STP Sao Tome and Principe|SAU Saudi Arabia|SEN Senegal|SRB Serbia|\
    SYC Seychelles|SLE Sierra Leone|SGP Singapore|SVK Slovakia|SVN Slovenia|SLB Solomon Islands|\
    SOM Somalia|ZAF South Africa|SSD South Sudan|ESP Spain|LKA Sri Lanka|PSE State of Palestine|\
    SDN Sudan|SUR Suriname|SWE Sweden|CHE Switzerland|SYR Syrian Arab Republic|TJK Tajikistan|\
    THA Thailand|TLS Timor-Leste|TGO Togo|TON Tonga|TTO Trinidad and Tobago|TUN Tunisia|TUR \
    Türkiye|TKM Turkmenistan|TUV Tuvalu|UGA Uganda|UKR Ukraine|ARE United Arab Emirates|GBR \
    United Kingdom of Great Britain and Northern Ireland|TZA United Republic of Tanzania|USA \
    United States of America|URY Uruguay|UZB Uzbekistan|VUT Vanuatu|VEN Venezuela (Bolivarian \
    Republic of)|VNM Viet Nam|YEM Yemen|ZMB Zambia|ZWE Zimbabwe|EUR European Union|\
    COK Cook Islands|NIU Niue
    """

  static let french = """
    AFG Afghanistan|ALB Albanie|DZA Algérie|AND Andorre|AGO Angola|ATG Antigua-et-Barbuda|ARG \
    Argentine|ARM Arménie|AUS Australie|AUT Autriche|AZE Azerbaïdjan|BHS Bahamas|BHR Bahreïn|\
    BGD Bangladesh|BRB Barbade|BLR Bélarus|BEL Belgique|BLZ Belize|BEN Bénin|BTN Bhoutan|BOL \
    Bolivie (État plurinational de)|BIH Bosnie-Herzégovine|BWA Botswana|BRA Brésil|BRN Brunéi \
    Darussalam|BGR Bulgarie|BFA Burkina Faso|BDI Burundi|CPV Cabo Verde|KHM Cambodge|CMR \
    Cameroun|CAN Canada|CAF République centrafricaine|TCD Tchad|CHL Chili|CHN Chine|COL \
    Colombie|COM Comores|COG Congo|CRI Costa Rica|CIV Côte d'Ivoire|HRV Croatie|CUB Cuba|CYP \
    Chypre|CZE Tchéquie|PRK République populaire démocratique de Corée|COD République \
    démocratique du Congo|DNK Danemark|DJI Djibouti|DMA Dominique|DOM République dominicaine|\
    ECU Équateur|EGY Égypte|SLV El Salvador|GNQ Guinée équatoriale|ERI Érythrée|EST Estonie|SWZ \
    Eswatini|ETH Éthiopie|FJI Fidji|FIN Finlande|FRA France|GAB Gabon|GMB Gambie|GEO Géorgie|\
    DEU Allemagne|GHA Ghana|GRC Grèce|GRD Grenade|GTM Guatemala|GIN Guinée|GNB Guinée-Bissau|\
    GUY Guyana|HTI Haïti|VAT Saint-Siège|HND Honduras|HUN Hongrie|ISL Islande|IND Inde|IDN \
    Indonésie|IRN Iran (République islamique d')|IRQ Iraq|IRL Irlande|ISR Israël|ITA Italie|JAM \
    Jamaïque|JPN Japon|JOR Jordanie|KAZ Kazakhstan|KEN Kenya|KIR Kiribati|KWT Koweït|KGZ \
    Kirghizistan|LAO République démocratique populaire lao|LVA Lettonie|LBN Liban|LSO Lesotho|\
    LBR Libéria|LBY Libye|LIE Liechtenstein|LTU Lituanie|LUX Luxembourg|MDG Madagascar|MWI \
    Malawi|MYS Malaisie|MDV Maldives|MLI Mali|MLT Malte|MHL Îles Marshall|MRT Mauritanie|MUS \
    Maurice|MEX Mexique|FSM Micronésie (États fédérés de)|MCO Monaco|MNG Mongolie|MNE \
    Monténégro|MAR Maroc|MOZ Mozambique|MMR Myanmar|NAM Namibie|NRU Nauru|NPL Népal|NLD \
    Pays-Bas (Royaume des)|NZL Nouvelle-Zélande|NIC Nicaragua|NER Niger|NGA Nigéria|MKD \
    Macédoine du Nord|NOR Norvège|OMN Oman|PAK Pakistan|PLW Palaos|PAN Panama|PNG \
    Papouasie-Nouvelle-Guinée|PRY Paraguay|PER Pérou|PHL Philippines|POL Pologne|PRT Portugal|\
    QAT Qatar|KOR République de Corée|MDA République de Moldova|ROU Roumanie|RUS Fédération de \
    Russie|RWA Rwanda|KNA Saint-Kitts-et-Nevis|LCA Sainte-Lucie|VCT Saint-Vincent-et-les \
    Grenadines|WSM Samoa|SMR Saint-Marin|STP Sao Tomé-et-Principe|SAU Arabie saoudite|SEN \
    Sénégal|SRB Serbie|SYC Seychelles|SLE Sierra Leone|SGP Singapour|SVK Slovaquie|SVN Slovénie|\
    SLB Îles Salomon|SOM Somalie|ZAF Afrique du Sud|SSD Soudan du Sud|ESP Espagne|LKA Sri Lanka|\
    PSE État de Palestine|SDN Soudan|SUR Suriname|SWE Suède|CHE Suisse|SYR République arabe \
    syrienne|TJK Tadjikistan|THA Thaïlande|TLS Timor-Leste|TGO Togo|TON Tonga|TTO \
    Trinité-et-Tobago|TUN Tunisie|TUR Türkiye|TKM Turkménistan|TUV Tuvalu|UGA Ouganda|UKR \
    Ukraine|ARE Émirats arabes unis|GBR Royaume-Uni de Grande-Bretagne et d'Irlande du Nord|TZA \
    République-Unie de Tanzanie|USA États-Unis d'Amérique|URY Uruguay|UZB Ouzbékistan|VUT \
    Vanuatu|VEN Venezuela (République bolivarienne du)|VNM Viet Nam|YEM Yémen|ZMB Zambie|ZWE \
    Zimbabwe|EUR Union européenne|\
    COK Îles Cook|NIU Nioué
    """

  static let spanish = """
    AFG Afganistán|ALB Albania|DZA Argelia|AND Andorra|AGO Angola|ATG Antigua y Barbuda|ARG \
    Argentina|ARM Armenia|AUS Australia|AUT Austria|AZE Azerbaiyán|BHS Bahamas|BHR Bahrein|BGD \
    Bangladesh|BRB Barbados|BLR Belarús|BEL Bélgica|BLZ Belice|BEN Benin|BTN Bhután|BOL Bolivia \
    (Estado Plurinacional de)|BIH Bosnia y Herzegovina|BWA Botswana|BRA Brasil|BRN Brunei \
    Darussalam|BGR Bulgaria|BFA Burkina Faso|BDI Burundi|CPV Cabo Verde|KHM Camboya|CMR Camerún|\
    CAN Canadá|CAF República Centroafricana|TCD Chad|CHL Chile|CHN China|COL Colombia|COM \
    Comoras|COG Congo|CRI Costa Rica|CIV Côte d'Ivoire|HRV Croacia|CUB Cuba|CYP Chipre|CZE \
    Chequia|PRK República Popular Democrática de Corea|COD República Democrática del Congo|DNK \
    Dinamarca|DJI Djibouti|DMA Dominica|DOM República Dominicana|ECU Ecuador|EGY Egipto|SLV El \
    Salvador|GNQ Guinea Ecuatorial|ERI Eritrea|EST Estonia|SWZ Eswatini|ETH Etiopía|FJI Fiji|\
    FIN Finlandia|FRA Francia|GAB Gabón|GMB Gambia|GEO Georgia|DEU Alemania|GHA Ghana|GRC \
    Grecia|GRD Granada|GTM Guatemala|GIN Guinea|GNB Guinea-Bissau|GUY Guyana|HTI Haití|VAT \
    Santa Sede|HND Honduras|HUN Hungría|ISL Islandia|IND India|IDN Indonesia|IRN Irán \
    (República Islámica del)|IRQ Iraq|IRL Irlanda|ISR Israel|ITA Italia|JAM Jamaica|JPN Japón|\
    JOR Jordania|KAZ Kazajstán|KEN Kenya|KIR Kiribati|KWT Kuwait|KGZ Kirguistán|LAO República \
    Democrática Popular Lao|LVA Letonia|LBN Líbano|LSO Lesotho|LBR Liberia|LBY Libia|LIE \
    Liechtenstein|LTU Lituania|LUX Luxemburgo|MDG Madagascar|MWI Malawi|MYS Malasia|MDV \
    Maldivas|MLI Malí|MLT Malta|MHL Islas Marshall|MRT Mauritania|MUS Mauricio|MEX México|FSM \
    Micronesia (Estados Federados de)|MCO Mónaco|MNG Mongolia|MNE Montenegro|MAR Marruecos|MOZ \
    Mozambique|MMR Myanmar|NAM Namibia|NRU Nauru|NPL Nepal|NLD Países Bajos (Reino de los)|NZL \
    Nueva Zelandia|NIC Nicaragua|NER Níger|NGA Nigeria|MKD Macedonia del Norte|NOR Noruega|OMN \
    Omán|PAK Pakistán|PLW Palau|PAN Panamá|PNG Papua Nueva Guinea|PRY Paraguay|PER Perú|PHL \
    Filipinas|POL Polonia|PRT Portugal|QAT Qatar|KOR República de Corea|MDA República de \
    Moldova|ROU Rumania|RUS Federación de Rusia|RWA Rwanda|KNA Saint Kitts y Nevis|LCA Santa \
    Lucía|VCT San Vicente y las Granadinas|WSM Samoa|SMR San Marino|STP Santo Tomé y Príncipe|\
    SAU Arabia Saudita|SEN Senegal|SRB Serbia|SYC Seychelles|SLE Sierra Leona|SGP Singapur|SVK \
    Eslovaquia|SVN Eslovenia|SLB Islas Salomón|SOM Somalia|ZAF Sudáfrica|SSD Sudán del Sur|ESP \
    España|LKA Sri Lanka|PSE Estado de Palestina|SDN Sudán|SUR Suriname|SWE Suecia|CHE Suiza|\
    SYR República Árabe Siria|TJK Tayikistán|THA Tailandia|TLS Timor-Leste|TGO Togo|TON Tonga|\
    TTO Trinidad y Tabago|TUN Túnez|TUR Türkiye|TKM Turkmenistán|TUV Tuvalu|UGA Uganda|UKR \
    Ucrania|ARE Emiratos Árabes Unidos|GBR Reino Unido de Gran Bretaña e Irlanda del Norte|TZA \
    República Unida de Tanzanía|USA Estados Unidos de América|URY Uruguay|UZB Uzbekistán|VUT \
    Vanuatu|VEN Venezuela (República Bolivariana de)|VNM Viet Nam|YEM Yemen|ZMB Zambia|ZWE \
    Zimbabwe|EUR Unión Europea|\
    COK Islas Cook|NIU Niue
    """
}
