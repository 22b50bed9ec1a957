/// A moment, to the millisecond, in UTC.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var milliseconds: Int

  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// `2026-11-21T14:05:09.250Z` (RFC 3339).
  public var description: String {
    let day = Self.floorDivided(milliseconds, by: 86_400_000)
    let rest = milliseconds - day * 86_400_000
    let (year, month, dayOfMonth) = Self.date(ofDay: day)
    let parts = [
      (year, 4, "-"), (month, 2, "-"), (dayOfMonth, 2, "T"), (rest / 3_600_000, 2, ":"),
      (rest / 60_000 % 60, 2, ":"), (rest / 1000 % 60, 2, "."), (rest % 1000, 3, "Z"),
    ]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    for (number, width, sign) in parts {
      let digits = String(number).utf8
      bytes += repeatElement(UInt8(ascii: "0"), count: max(0, width - digits.count))
      bytes += digits
      bytes += sign.utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `description` writes, and nothing else.
  public init?(_ printed: String) {
    let bytes = Array(printed.utf8)
    let form = "0000-00-00T00:00:00.000Z".utf8
    guard bytes.count == form.count,
      zip(bytes, form).allSatisfy({ $1 == UInt8(ascii: "0") || $0 == $1 })
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      guard bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(String(decoding: bytes[range], as: UTF8.self))
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let millisecond = number(20..<23), (1...12).contains(month), hour < 24, minute < 60,
      second < 60
    else { return nil }
    let days = Self.day(ofYear: year, month: month, day: day)
    milliseconds =
      ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + millisecond
    guard Self.date(ofDay: days) == (year, month, day) else { return nil }
  }

  private static func floorDivided(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  /// The days since 1970-01-01 of a date in the Gregorian calendar.
  ///
  /// Years begin in March, so that the leap day is the last of its year (Neri and Schneider, 2022).
  private static func day(ofYear year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivided(shifted, by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = floorDivided(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}

extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let printed = try container.decode(String.self)
    guard let moment = Moment(printed) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a moment such as 2026-11-21T14:05:09.250Z")
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
