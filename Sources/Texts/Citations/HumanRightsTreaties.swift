/// The core treaties on human rights that are not among the best-known instruments, each under its
/// usual name, with its long and short names in English, French and Spanish.
///
/// `CRC`, `CAT` and `CERD` are also committees: these are heard where the text says what they are.
enum HumanRightsTreaties {
  static let table = """
    Convention on the Rights of the Child = UNCRC | UN Convention on the Rights of the Child | \
    United Nations Convention on the Rights of the Child | International Convention on the Rights \
    of the Child | Convention relative aux droits de l'enfant | Convention internationale relative \
    aux droits de l'enfant | Convention internationale des droits de l'enfant | Convention des \
    Nations Unies relative aux droits de l'enfant | Convención sobre los Derechos del Niño | \
    Convención de las Naciones Unidas sobre los Derechos del Niño
    Convention on the Elimination of All Forms of Discrimination against Women = CEDAW | Convention \
    sur l'élimination de toutes les formes de discrimination à l'égard des femmes | Convención \
    sobre la Eliminación de Todas las Formas de Discriminación contra la Mujer
    International Convention on the Elimination of All Forms of Racial Discrimination = ICERD | \
    Convention on the Elimination of All Forms of Racial Discrimination | Convention \
    internationale sur l'élimination de toutes les formes de discrimination raciale | Convention \
    sur l'élimination de toutes les formes de discrimination raciale | Convención Internacional \
    sobre la Eliminación de Todas las Formas de Discriminación Racial | Convención sobre la \
    Eliminación de Todas las Formas de Discriminación Racial
    Convention against Torture = UNCAT | UN Convention against Torture | United Nations Convention \
    against Torture | Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or \
    Punishment | Convention contre la torture | Convention contre la torture et autres peines ou \
    traitements cruels, inhumains ou dégradants | Convención contra la Tortura | Convención contra \
    la Tortura y Otros Tratos o Penas Crueles, Inhumanos o Degradantes
    International Convention on the Protection of the Rights of All Migrant Workers and Members of \
    Their Families = ICRMW | ICMW | Convention internationale sur la protection des droits de tous \
    les travailleurs migrants et des membres de leur famille | Convención Internacional sobre la \
    Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares
    Convention on the Rights of Persons with Disabilities = CRPD | UNCRPD | UN Convention on the \
    Rights of Persons with Disabilities | United Nations Convention on the Rights of Persons with \
    Disabilities | Convention relative aux droits des personnes handicapées | Convención sobre los \
    Derechos de las Personas con Discapacidad
    """
}
