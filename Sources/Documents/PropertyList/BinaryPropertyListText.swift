/// Writes values of a binary property list as an XML property list has them.
enum BinaryPropertyListText {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Base64 with padding (RFC 4648 §4).
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isPadding = place > group.count
        text.append(
          isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> (18 - 6 * UInt32(place)) & 0x3F)])
      }
    }
    return text
  }

  /// A moment in the form of ISO 8601, in UTC and whole seconds.
  /// - Parameter seconds: since the first moment of 2001.
  static func date(secondsSince2001 seconds: Double) -> String {
    // Beyond some ten thousand years there is no year of four digits left.
    let bounded = min(max(seconds, -6e10), 2.5e11)
    let whole = Int(bounded)
    let isLater = Double(whole) > bounded
    let (day, second) = quotientAndRemainder(isLater ? whole - 1 : whole, 86_400)
    let date = civilDate(daysSince2001: day)
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
      + "T\(time.joined(separator: ":"))Z"
  }

  /// The Gregorian date: whole cycles of 400 years first, then days in years that begin in March, so
  /// that the leap day is the last of its year.
  private static func civilDate(
    daysSince2001 day: Int
  ) -> (year: Int, month: Int, day: Int) {
    // From the first of March of the year 2000, at which a cycle begins.
    let (cycle, dayOfCycle) = quotientAndRemainder(day + 306, 146_097)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return (
      2000 + 400 * cycle + yearOfCycle + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  /// Division that rounds down, so that the remainder is never negative.
  private static func quotientAndRemainder(_ value: Int, _ divisor: Int) -> (Int, Int) {
    let remainder = (value % divisor + divisor) % divisor
    return ((value - remainder) / divisor, remainder)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
