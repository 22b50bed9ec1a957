internal import Proceedings

/// A calendar as RFC 5545 writes it, with the names that RFC 7986 adds.
struct ICalendar: Sendable {
  struct Event: Sendable {
    var id: String
    var name: String
    var description: String
    var address: String
    /// The first day and the last, as `2026-11-21`.
    var begins: String
    var ends: String
    /// How many days before it begins to remind.
    var reminders: [Int]
    var changed: Moment
  }

  var name: String
  var events: [Event]

  var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Comity//Comity//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "NAME:\(Self.text(name))", "X-WR-CALNAME:\(Self.text(name))",
      "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ]
    for event in events { lines += Self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.flatMap(Self.folded)
  }

  private static func lines(of event: Event) -> [String] {
    let changed = moment(event.changed)
    var lines = [
      "BEGIN:VEVENT", "UID:\(event.id)", "DTSTAMP:\(changed)", "LAST-MODIFIED:\(changed)",
      "DTSTART;VALUE=DATE:\(day(event.begins))",
      // The end of a day is the beginning of the next.
      "DTEND;VALUE=DATE:\(day(event.ends.nextDay))",
      "SUMMARY:\(text(event.name))", "DESCRIPTION:\(text(event.description))",
      "URL:\(event.address)", "TRANSP:TRANSPARENT",
    ]
    for days in event.reminders {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(text(event.name))", "TRIGGER:-P\(days)D",
        "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  private static func day(_ date: String) -> String { date.replacing("-", with: "") }

  /// `20261121T140509Z`.
  private static func moment(_ moment: Moment) -> String {
    String(moment.description.prefix(19)).replacing("-", with: "").replacing(":", with: "") + "Z"
  }

  private static func text(_ words: String) -> String {
    var written = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": written += "\\\\"
      case ";": written += "\\;"
      case ",": written += "\\,"
      case "\n": written += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  /// At most 75 bytes a line, none within a character; what goes on begins with a blank.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for character in line.unicodeScalars {
      let encoded = Array(String(character).utf8)
      if length + encoded.count > 75 {
        bytes += "\r\n ".utf8
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    return bytes + "\r\n".utf8
  }
}

extension String {
  /// The day after a date such as `2026-11-21`; the same where it is none.
  var nextDay: String {
    guard let day = Moment("\(self)T00:00:00.000Z") else { return self }
    return String(Moment(milliseconds: day.milliseconds + 86_400_000).description.prefix(10))
  }
}
