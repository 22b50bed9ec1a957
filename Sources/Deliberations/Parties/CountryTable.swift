/// The table of countries: the members and observers of the United Nations, and the two States in
/// free association that take part in its agencies.
///
/// Sources: M49 (United Nations Statistics Division); least developed countries as of December
/// 2024 (Committee for Development Policy), landlocked developing countries and small island
/// developing States (Office of the High Representative for them).
enum CountryTable {
  static let bySubregion: [(subregion: Subregion, countries: String)] = [
    (
      .northernAfrica,
      """
      012 Algeria
      818 Egypt
      434 Libya
      504 Morocco
      729 Sudan
      788 Tunisia
      """
    ),
    (
      .easternAfrica,
      """
      108 Burundi
      174 Comoros
      262 Djibouti
      232 Eritrea
      231 Ethiopia
      404 Kenya
      450 Madagascar
      454 Malawi
      480 Mauritius
      508 Mozambique
      646 Rwanda
      690 Seychelles
      706 Somalia
      728 South Sudan
      800 Uganda
      834 United Republic of Tanzania
      894 Zambia
      716 Zimbabwe
      """
    ),
    (
      .middleAfrica,
      """
      024 Angola
      120 Cameroon
      140 Central African Republic
      148 Chad
      178 Congo
      180 Democratic Republic of the Congo
      226 Equatorial Guinea
      266 Gabon
      678 Sao Tome and Principe
      """
    ),
    (
      .southernAfrica,
      """
      072 Botswana
      748 Eswatini
      426 Lesotho
      516 Namibia
      710 South Africa
      """
    ),
    (
      .westernAfrica,
      """
      204 Benin
      854 Burkina Faso
      132 Cabo Verde
      384 Côte d’Ivoire
      270 Gambia
      288 Ghana
      324 Guinea
      624 Guinea-Bissau
      430 Liberia
      466 Mali
      478 Mauritania
      562 Niger
      566 Nigeria
      686 Senegal
      694 Sierra Leone
      768 Togo
      """
    ),
    (
      .caribbean,
      """
      028 Antigua and Barbuda
      044 Bahamas
      052 Barbados
      192 Cuba
      212 Dominica
      214 Dominican Republic
      308 Grenada
      332 Haiti
      388 Jamaica
      659 Saint Kitts and Nevis
      662 Saint Lucia
      670 Saint Vincent and the Grenadines
      780 Trinidad and Tobago
      """
    ),
    (
      .centralAmerica,
      """
      084 Belize
      188 Costa Rica
      222 El Salvador
      320 Guatemala
      340 Honduras
      484 Mexico
      558 Nicaragua
      591 Panama
      """
    ),
    (
      .southAmerica,
      """
      032 Argentina
      068 Bolivia (Plurinational State of)
      076 Brazil
      152 Chile
      170 Colombia
      218 Ecuador
      328 Guyana
      600 Paraguay
      604 Peru
      740 Suriname
      858 Uruguay
      862 Venezuela (Bolivarian Republic of)
      """
    ),
    (
      .northernAmerica,
      """
      124 Canada
      840 United States of America
      """
    ),
    (
      .centralAsia,
      """
      398 Kazakhstan
      417 Kyrgyzstan
      762 Tajikistan
      795 Turkmenistan
      860 Uzbekistan
      """
    ),
    (
      .easternAsia,
      """
      156 China
      408 Democratic People’s Republic of Korea
      392 Japan
      496 Mongolia
      410 Republic of Korea
      """
    ),
    (
      .southEasternAsia,
      """
      096 Brunei Darussalam
      116 Cambodia
      360 Indonesia
      418 Lao People’s Democratic Republic
      458 Malaysia
      104 Myanmar
      608 Philippines
      702 Singapore
      764 Thailand
      626 Timor-Leste
      704 Viet Nam
      """
    ),
    (
      .southernAsia,
      """
      004 Afghanistan
      050 Bangladesh
      064 Bhutan
      356 India
      364 Iran (Islamic Republic of)
      462 Maldives
      524 Nepal
      586 Pakistan
      144 Sri Lanka
      """
    ),
    (
      .westernAsia,
      """
      051 Armenia
      031 Azerbaijan
      048 Bahrain
      196 Cyprus
      268 Georgia
      368 Iraq
      376 Israel
      400 Jordan
      414 Kuwait
      422 Lebanon
      512 Oman
      634 Qatar
      682 Saudi Arabia
      275 State of Palestine
      760 Syrian Arab Republic
      792 Türkiye
      784 United Arab Emirates
      887 Yemen
      """
    ),
    (
      .easternEurope,
      """
      112 Belarus
      100 Bulgaria
      203 Czechia
      348 Hungary
      616 Poland
      498 Republic of Moldova
      642 Romania
      643 Russian Federation
      703 Slovakia
      804 Ukraine
      """
    ),
    (
      .northernEurope,
      """
      208 Denmark
      233 Estonia
      246 Finland
      352 Iceland
      372 Ireland
      428 Latvia
      440 Lithuania
      578 Norway
      752 Sweden
      826 United Kingdom of Great Britain and Northern Ireland
      """
    ),
    (
      .southernEurope,
      """
      008 Albania
      020 Andorra
      070 Bosnia and Herzegovina
      191 Croatia
      300 Greece
      336 Holy See
      380 Italy
      470 Malta
      499 Montenegro
      807 North Macedonia
      620 Portugal
      674 San Marino
      688 Serbia
      705 Slovenia
      724 Spain
      """
    ),
    (
      .westernEurope,
      """
      040 Austria
      056 Belgium
      250 France
      276 Germany
      438 Liechtenstein
      442 Luxembourg
      492 Monaco
      528 Netherlands (Kingdom of the)
      756 Switzerland
      """
    ),
    (
      .australiaAndNewZealand,
      """
      036 Australia
      554 New Zealand
      """
    ),
    (
      .melanesia,
      """
      242 Fiji
      598 Papua New Guinea
      090 Solomon Islands
      548 Vanuatu
      """
    ),
    (
      .micronesia,
      """
      296 Kiribati
      584 Marshall Islands
      583 Micronesia (Federated States of)
      520 Nauru
      585 Palau
      """
    ),
    (
      .polynesia,
      """
      184 Cook Islands
      570 Niue
      882 Samoa
      776 Tonga
      798 Tuvalu
      """
    ),
  ]

  /// Least developed countries: the 44 that the Committee for Development Policy lists since December
  /// 2024.
  static let leastDeveloped = """
    004 024 050 204 854 108 116 140 148 174 180 262 232 231 270 324 624 332 296 418 426 430 450 \
    454 466 478 508 104 524 562 646 686 694 090 706 728 729 626 768 798 800 834 887 894
    """

  /// Landlocked developing countries.
  static let landlocked = """
    004 051 031 064 068 072 854 108 140 148 748 231 398 417 418 426 454 466 498 496 524 562 807 \
    600 646 728 762 795 800 860 894 716
    """

  /// Small island developing States.
  static let smallIslands = """
    028 044 052 084 132 174 192 212 214 242 308 624 328 332 388 296 462 584 583 480 520 585 598 \
    882 678 702 659 662 670 690 090 740 626 776 780 798 548 184 570
    """

  /// The group of Western European and other States; the United States attends it.
  static let westernEuropeanAndOthers = """
    036 554 124 840 376 792 020 040 056 208 246 250 276 300 352 372 380 438 442 470 492 528 578 \
    620 674 724 752 756 826
    """

  static let easternEuropean = """
    008 051 031 112 070 100 191 203 233 268 348 428 440 499 807 616 498 642 643 688 703 705 804
    """
}
