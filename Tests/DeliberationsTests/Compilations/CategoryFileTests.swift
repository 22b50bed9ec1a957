import Deliberations
import Testing
import Texts

@Suite struct CategoryFileTests {
  @Test func `a file of categories is read as it is documented`() throws {
    let scheme = try CategoryScheme(
      yaml: """
        categories:
          - number: A
            title: {en: Ferries, fr: Bacs}
            words: {en: [ferry, "ferr*"], fr: [bac]}
            instruments: [Pact of Tides]
          - title: Quays
            words: quay
        """)
    #expect(scheme.categories.map(\.number) == ["A", nil])
    #expect(scheme.categories[0].title(in: .french) == "Bacs")
    #expect(scheme.categories[0].title(in: .spanish) == "Ferries")
    #expect(scheme.categories[0].phrases.sorted() == ["bac", "ferr*", "ferry"])
    #expect(scheme.categories[0].instruments == ["Pact of Tides"])
    #expect(scheme.categories[1].phrases == ["quay"])
    #expect(scheme.keepsEmpty)
  }

  @Test(arguments: [
    ("", 1), ("categories: []", 1), ("- a", 1), ("groups:\n  - title: A", 1),
    ("categories:\n  - number: I", 2), ("categories:\n  - title: A\n    colour: red", 3),
    ("categories:\n  - title: A\n    words: [b, [c]]", 3),
    ("categories:\n  - title: ''", 2), ("categories:\n  - title: A\n  - Quays", 3),
    ("categories:\n  - {number: 1, title: A}\n  - {number: 1, title: B}", 3),
    ("categories:\n  - title: A\n    title: B", 2),
    ("categories:\n  - title: [A\n", 3), ("categories:\n\t- title: A", 2),
    ("categories:\n  - title: {en: }", 2),
  ])
  func `what is wrong is named with its line`(yaml: String, line: Int) {
    #expect {
      try CategoryScheme(yaml: yaml)
    } throws: { error in
      (error as? CategoryFileProblem)?.line == line
    }
  }

  @Test func `a secretariat's own categories decide, empty ones stay`() throws {
    let scheme = try CategoryScheme(
      yaml: "categories:\n  - {title: Quays, words: [quay*]}\n  - {title: Ferries, words: [ferr*]}")
    let contribution = InventedContributions(seed: 1).contribution(
      "a", party: "Isle", asking: ["Two ferries more.", "A ferry at night.", "Gulls are grey."])
    let compilation = Compilation(of: [contribution], scheme: scheme)
    #expect(compilation.categories.map(\.recommendations.count) == [0, 2])
    #expect(compilation.categories.map(\.number) == ["I", "II"])
    #expect(compilation.uncategorized.count == 1)
  }
}
