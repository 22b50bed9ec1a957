import Deliberations
import Foundation
import Proceedings
import Secretariat
import Testing

/// The calendar: its page, and the file that calendar programs follow.
@Suite("Calendar")
struct CalendarTests {
  /// A word longer than a line of iCalendar, with all that must be escaped.
  static let name =
    "Contributions, comments; replies \\ " + String(repeating: "دراسة المياه ", count: 12)

  @Test("A deadline is in the calendar with its reminders, and moves under the same id")
  func deadlines() async throws {
    try await World.with { world in
      let clerk = Actor(person: "secretariat")
      func set(_ due: String) async throws {
        _ = try await world.secretariat.perform(
          SetDeadline(body: "b1", name: Self.name, due: due, reminders: [7, 1]),
          in: World.forum, as: clerk)
      }
      try await set("2031-02-28")
      let first = try Self.events(try world.get("/en/forums/water/calendar.ics"))
      #expect(first.count == 1)
      #expect(first[0].hasSuffix("|20310228|20310301|Deadline: \(Self.name)|-P7D -P1D"))
      try await set("2032-02-28")
      let moved = try world.get("/en/calendar.ics")
      let second = try Self.events(moved)
      #expect(second[0].hasSuffix("|20320228|20320229|Deadline: \(Self.name)|-P7D -P1D"))
      #expect(second[0].prefix(36) == first[0].prefix(36))
      let again = try world.send(
        WireRequest(path: "/en/calendar.ics").with("If-None-Match", moved["etag"]))
      #expect(again.status == 304)
      for language in ["en", "fr", "ar"] {
        for path in ["/\(language)/calendar", "/\(language)/forums/water/calendar"] {
          let page = try world.get(path)
          #expect(page.status == 200 && page.body.contains("datetime=\"2032-02-28\""), "\(path)")
          // Who reads it is in any time zone.
          #expect(page.body.contains("(UTC)"))
        }
      }
      #expect(try world.get("/en/forums/none/calendar").status == 404)
    }
  }

  @Test("Bodies stand in it as long as their mandate lasts")
  func mandates() async throws {
    try await World.with { world in
      _ = try await world.secretariat.perform(
        EstablishBody(
          parent: "b1", name: "Drafting", mandate: nil, begins: "2031-01-01", ends: "2031-12-31"),
        in: World.forum, as: Actor(person: "secretariat"))
      let events = try Self.events(try world.get("/fr/forums/water/calendar.ics"))
      #expect(events.count == 1 && events[0].hasSuffix("|20310101|20320101|Mandat de Drafting|"))
      let number = try await world.secretariat.chain(of: World.forum).count
      let own = try Self.events(try world.get("/fr/forums/water/calendar.ics?body=b\(number)"))
      #expect(own == events)
      #expect(try Self.events(try world.get("/fr/forums/water/calendar.ics?body=b1")).isEmpty)
    }
  }

  /// An event a line: id, days, name and reminders, as a reader that knows RFC 5545 alone sees it.
  private static func events(_ reply: Reply) throws -> [String] {
    #expect(reply.status == 200 && reply["content-type"] == "text/calendar; charset=utf-8")
    return try FeedTests.python(reader, reply.body).split(separator: "\n").map(String.init)
  }

  private static let reader = """
    import sys, re
    data = sys.stdin.buffer.read()
    assert data.endswith(b"\\r\\n") and b"\\n" not in data.replace(b"\\r\\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\\r\\n")), "a line of 75 bytes at most"
    for line in data.split(b"\\r\\n"): line.decode()
    lines = data.replace(b"\\r\\n ", b"").decode().split("\\r\\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-1] == "END:VCALENDAR"
    assert "VERSION:2.0" in lines and any(l.startswith("PRODID:") for l in lines)
    unescape = lambda t: re.sub(r"\\\\(.)", lambda m: "\\n" if m[1] in "nN" else m[1], t)
    open_parts, event, alarms = [], None, []
    for line in lines:
      name, value = line.split(":", 1)
      name = name.split(";")[0]
      if name == "BEGIN":
        open_parts.append(value)
        if value == "VEVENT": event, alarms = {}, []
      elif name == "END":
        assert open_parts.pop() == value
        if value == "VEVENT":
          for must in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"): assert must in event, must
          print("|".join([event["UID"], event["DTSTART"], event["DTEND"],
            unescape(event["SUMMARY"]), " ".join(alarms)]))
      elif open_parts[-1] == "VEVENT":
        assert name not in event, name
        event[name] = value
      elif open_parts[-1] == "VALARM" and name == "TRIGGER": alarms.append(value)
    assert not open_parts
    """
}
