import Deliberations
import FoundationEssentials
import Interchange
import Secretariat

/// The demonstration: a forum that does not exist, with thirty invented contributions.
struct Demonstration {
  static let forum = "open-water-data"

  let folder: String

  /// The folder beside the program's sources, or where the user stands; nil where there is none.
  static func found() -> Demonstration? {
    let program = CommandLine.arguments.first ?? ""
    let beside = program.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let candidates = ["Demonstration", (beside + ["Demonstration"]).joined(separator: "/")]
    return candidates.first { FileManager.default.fileExists(atPath: "\($0)/contributions") }
      .map(Demonstration.init)
  }

  /// Opens the forum and files its contributions, where that has not been done.
  ///
  /// - Throws: what reading, the rules or the store say.
  func open(with secretariat: Secretariat) async throws {
    guard try await secretariat.forum(Self.forum) == nil else { return }
    let host = Actor(person: "host", isHost: true)
    let clerk = Actor(person: "demo-secretariat")
    _ = try await secretariat.perform(
      OpenForum(
        name: "Open Water Data Forum",
        mandate: "What should be recommended so that measurements of drinking water and rivers are "
          + "published in a form that people can find, read and trust? This forum, its documents "
          + "and its parties are invented.",
        languages: ["en", "fr", "es", "ar"], symbolPrefix: "OWDF-2"), in: Self.forum, as: host)
    _ = try await secretariat.perform(
      AccreditPerson(
        person: clerk.person, name: "Secretariat of the demonstration", body: "b1",
        role: .secretariat, party: nil), in: Self.forum, as: host)
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/contributions")
    for name in files.sorted() {
      let source = try SourceFile.open("\(folder)/contributions/\(name)")
      _ = try await secretariat.file(
        source, as: Filing(body: "b1"), in: Self.forum, by: clerk)
    }
  }
}
