import Deliberations
import Interchange
import Testing
import Texts

/// A contribution asks for the same whether it is handed in as a Word file or as its PDF.
@Suite struct SameRequestsTests {
  private static let english = """
    Views on the register of wells

    Submitted by Borovia, Caldera and the Isle of Mull

    Proposals

    1. Ports should publish the depth of their wells every month.

    2. The secretariat should keep one register of wells, so that every port and every village of \
    the coast can look up how deep the water stood in the year before.
    """
  private static let french = """
    Avis sur le registre des puits

    Présenté par la République d'Orve

    Propositions

    1. Les ports devraient publier chaque mois la profondeur de leurs puits.

    2. Le secrétariat devrait tenir un registre des puits.
    """
  private static let chinese = """
    关于水井登记册的意见

    提交者：奥兹协会

    建议

    （一）各方应当每月公布水井的深度。

    （二）秘书处应当建立一个共享的水井登记册。
    """

  @Test(arguments: [english, french, chinese])
  func `as a Word file and as its PDF`(contribution: String) async throws {
    let source = SourceFile(name: "views.txt", bytes: Array(contribution.utf8))
    let text = try await source.read().text
    let asked = Recommendation.all(in: text)
    #expect(asked.count == 2)
    #expect(text.title == contribution.split(separator: "\n").first.map(String.init))
    for format in [FileFormat.word, .pdf] {
      let name = "views.\(format.rawValue)"
      let bytes = try await format.bytes(of: text, named: name)
      let again = try await SourceFile(name: name, bytes: bytes).read().text
      let found = Recommendation.all(in: again)
      #expect(found.map(\.number) == asked.map(\.number), "\(name)")
      #expect(found.map(\.proponents) == asked.map(\.proponents), "\(name)")
      #expect(
        found.map { $0.text.filter { !$0.isWhitespace } }
          == asked.map { $0.text.filter { !$0.isWhitespace } }, "\(name)")
      #expect(again.title == text.title, "\(name)")
    }
  }
}
