import Deliberations
import Foundation
import Proceedings
import Secretariat
import Stores

/// Performs acts on a store until it is killed, many at a time, and prints the number and the hash
/// of each that was acknowledged: `PerformUntilKilled STORE FORUM ROUND`.
struct Clock: RecordClock {
  func now() -> Moment {
    Moment(milliseconds: Int(Date().timeIntervalSince1970 * 1000))
  }
}

struct NoFiles: FileKeeping {
  func keep(_ bytes: [UInt8]) -> Hash { Hash(of: bytes) }
  func bytes(of hash: Hash) -> [UInt8]? { nil }
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let address = StoreAddress(arguments[1]) else { exit(64) }
let (forum, round) = (arguments[2], arguments[3])
let secretariat = Secretariat(
  store: try await address.open(), files: NoFiles(), clock: Clock())

@Sendable func say(_ act: RecordedAct) {
  let line = Array("\(act.number) \(Hash(of: act.line))\n".utf8)
  _ = write(1, line, line.count)
}

let host = Actor(person: "host", isHost: true)
if try await secretariat.chain(of: forum).count == 0 {
  say(
    try await secretariat.perform(
      OpenForum(name: "Water", mandate: nil, languages: ["en"], symbolPrefix: "W-1"),
      in: forum, as: host))
}
if try await secretariat.chain(of: forum).count == 1 {
  say(
    try await secretariat.perform(
      AccreditPerson(person: "ann", name: "Ann", body: "b1", role: .secretariat, party: nil),
      in: forum, as: host))
}
await withTaskGroup(of: Void.self) { group in
  for worker in 0..<8 {
    group.addTask {
      var number = 0
      while true {
        number += 1
        let name = "Party \(round).\(worker).\(number)"
        do {
          say(
            try await secretariat.perform(
              RegisterParty(name: name, group: .government, country: nil), in: forum,
              as: Actor(person: "ann")))
        } catch {
          FileHandle.standardError.write(Data("\(error)\n".utf8))
          exit(70)
        }
      }
    }
  }
}
