/// The table of countries: the members and observers of the United Nations, and the two States in
/// free association that take part in its agencies.
///
/// Sources: M49 (United Nations Statistics Division); least developed countries as of December
/// 2024 (Committee for Development Policy), landlocked developing countries and small island
/// developing States (Office of the High Representative for them).
enum CountryTable {
  /// The countries of each subregion by their code in M49 and in ISO 3166-1.
  static let bySubregion: [(subregion: Subregion, countries: String)] = [
    (
      .northernAfrica,
      """
      012 DZA|818 EGY|434 LBY|504 MAR|729 SDN|788 TUN
      """
    ),
    (
      .easternAfrica,
      """
      108 BDI|174 COM|262 DJI|232 ERI|231 ETH|404 KEN|450 MDG|454 MWI|480 MUS|508 MOZ|\
      646 RWA|690 SYC|706 SOM|728 SSD|800 UGA|834 TZA|894 ZMB|716 ZWE
      """
    ),
    (
      .middleAfrica,
      """
      024 AGO|120 CMR|140 CAF|148 TCD|178 COG|180 COD|226 GNQ|266 GAB|678 STP
      """
    ),
    (
      .southernAfrica,
      """
      072 BWA|748 SWZ|426 LSO|516 NAM|710 ZAF
      """
    ),
    (
      .westernAfrica,
      """
      204 BEN|854 BFA|132 CPV|384 CIV|270 GMB|288 GHA|324 GIN|624 GNB|430 LBR|466 MLI|\
      478 MRT|562 NER|566 NGA|686 SEN|694 SLE|768 TGO
      """
    ),
    (
      .caribbean,
      """
      028 ATG|044 BHS|052 BRB|192 CUB|212 DMA|214 DOM|308 GRD|332 HTI|388 JAM|659 KNA|\
      662 LCA|670 VCT|780 TTO
      """
    ),
    (
      .centralAmerica,
      """
      084 BLZ|188 CRI|222 SLV|320 GTM|340 HND|484 MEX|558 NIC|591 PAN
      """
    ),
    (
      .southAmerica,
      """
      032 ARG|068 BOL|076 BRA|152 CHL|170 COL|218 ECU|328 GUY|600 PRY|604 PER|740 SUR|\
      858 URY|862 VEN
      """
    ),
    (
      .northernAmerica,
      """
      124 CAN|840 USA
      """
    ),
    (
      .centralAsia,
      """
      398 KAZ|417 KGZ|762 TJK|795 TKM|860 UZB
      """
    ),
    (
      .easternAsia,
      """
      156 CHN|408 PRK|392 JPN|496 MNG|410 KOR
      """
    ),
    (
      .southEasternAsia,
      """
      096 BRN|116 KHM|360 IDN|418 LAO|458 MYS|104 MMR|608 PHL|702 SGP|764 THA|626 TLS|\
      704 VNM
      """
    ),
    (
      .southernAsia,
      """
      004 AFG|050 BGD|064 BTN|356 IND|364 IRN|462 MDV|524 NPL|586 PAK|144 LKA
      """
    ),
    (
      .westernAsia,
      """
      051 ARM|031 AZE|048 BHR|196 CYP|268 GEO|368 IRQ|376 ISR|400 JOR|414 KWT|422 LBN|\
      512 OMN|634 QAT|682 SAU|275 PSE|760 SYR|792 TUR|784 ARE|887 YEM
      """
    ),
    (
      .easternEurope,
      """
      112 BLR|100 BGR|203 CZE|348 HUN|616 POL|498 MDA|642 ROU|643 RUS|703 SVK|804 UKR
      """
    ),
    (
      .northernEurope,
      """
      208 DNK|233 EST|246 FIN|352 ISL|372 IRL|428 LVA|440 LTU|578 NOR|752 SWE|826 GBR
      """
    ),
    (
      .southernEurope,
      """
      008 ALB|020 AND|070 BIH|191 HRV|300 GRC|336 VAT|380 ITA|470 MLT|499 MNE|807 MKD|\
      620 PRT|674 SMR|688 SRB|705 SVN|724 ESP
      """
    ),
    (
      .westernEurope,
      """
      040 AUT|056 BEL|250 FRA|276 DEU|438 LIE|442 LUX|492 MCO|528 NLD|756 CHE
      """
    ),
    (
      .australiaAndNewZealand,
      """
      036 AUS|554 NZL
      """
    ),
    (
      .melanesia,
      """
      242 FJI|598 PNG|090 SLB|548 VUT
      """
    ),
    (
      .micronesia,
      """
      296 KIR|584 MHL|583 FSM|520 NRU|585 PLW
      """
    ),
    (
      .polynesia,
      """
      184 COK|570 NIU|882 WSM|776 TON|798 TUV
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
