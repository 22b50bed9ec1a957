import Deliberations
import Testing

/// What a party's name tells when a file names it for the first time.
@Suite("Stakeholder groups told by names")
struct StakeholderGroupTests {
  @Test(
    "A name tells a group only where it surely does",
    arguments: [
      ("Ghana", StakeholderGroup.government, "288"),
      ("República del Paraguay", .government, "600"),
      ("Кения", .government, "404"),
      ("Kingdom of Sarravale", .government, nil),
      ("The Ministry of Rivers", .government, nil),
      ("مملكة النهرين", .government, nil),
      ("African Group", .government, nil),
      ("European Union", .intergovernmental, nil),
      ("Université de Mirande", .academia, nil),
      ("Gauges Ltd", .privateSector, nil),
      ("Federation of Inland Anglers", nil, nil),
      ("Limited Access Campaign", nil, nil),
      ("Kingdom Hall Readers", nil, nil),
    ] as [(String, StakeholderGroup?, String?)])
  func told(name: String, group: StakeholderGroup?, country: String?) {
    let party = RegisterParty(named: name)
    #expect(party.group == group && party.country == country)
    #expect(party.name == name)
  }
}
