/// The ASCII form of international labels, without its `xn--` prefix (RFC 3492).
///
/// Both directions take time that grows with the square of a label's length, so callers hand in
/// nothing longer than ``maximumLength``.
enum Punycode {
  /// The longest label that DNS carries, in bytes, with the prefix (RFC 1035 section 2.3.4).
  static let maximumLength = 63

  /// What every label in ASCII form starts with.
  static let prefix = Array("xn--".utf8)

  // The parameters of RFC 3492 section 5.
  private static let base = 36
  private static let minimumThreshold = 1
  private static let maximumThreshold = 26
  private static let skew = 38
  private static let damping = 700
  private static let initialBias = 72
  private static let initialCodePoint = 0x80

  /// Beyond this no label of 63 characters can lead; it keeps all sums within an `Int`.
  private static let limit = Int(Int32.max)

  /// The ASCII form of a label.
  static func encoded(_ label: [Unicode.Scalar]) -> [UInt8] {
    var output = label.filter(\.isASCII).map { UInt8($0.value) }
    let basicCount = output.count
    if basicCount > 0 { output.append(ASCII.hyphen) }
    var codePoint = initialCodePoint
    var delta = 0
    var bias = initialBias
    var handled = basicCount
    while let next = label.lazy.map({ Int($0.value) }).filter({ $0 >= codePoint }).min() {
      delta += (next - codePoint) * (handled + 1)
      codePoint = next
      for scalar in label {
        if scalar.value < codePoint { delta += 1 }
        guard scalar.value == codePoint else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      codePoint += 1
    }
    return output
  }

  /// The label that an ASCII form stands for, or nothing if it is malformed.
  static func decoded(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    let delimiter = text.lastIndex(of: ASCII.hyphen)
    var output = text[..<(delimiter ?? text.startIndex)].map { Unicode.Scalar($0) }
    var rest = text[(delimiter.map { $0 + 1 } ?? text.startIndex)...]
    var codePoint = initialCodePoint
    var position = 0
    var bias = initialBias
    var isFirst = true
    while !rest.isEmpty {
      guard let delta = takeInteger(from: &rest, bias: bias) else { return nil }
      let count = output.count + 1
      bias = adapted(delta, count: count, isFirst: isFirst)
      isFirst = false
      position += delta
      codePoint += position / count
      position %= count
      guard codePoint <= limit, let scalar = Unicode.Scalar(UInt32(codePoint)) else { return nil }
      output.insert(scalar, at: position)
      position += 1
    }
    return output
  }

  private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
    var quotient = delta
    for weight in stride(from: base, through: .max - base, by: base) {
      let threshold = threshold(weight, bias: bias)
      if quotient < threshold { break }
      output.append(digit(threshold + (quotient - threshold) % (base - threshold)))
      quotient = (quotient - threshold) / (base - threshold)
    }
    output.append(digit(quotient))
  }

  private static func takeInteger(from rest: inout ArraySlice<UInt8>, bias: Int) -> Int? {
    var sum = 0
    var factor = 1
    var weight = base
    while let byte = rest.popFirst() {
      guard let value = value(byte) else { return nil }
      sum += value * factor
      guard sum <= limit else { return nil }
      let threshold = threshold(weight, bias: bias)
      if value < threshold { return sum }
      factor *= base - threshold
      guard factor <= limit else { return nil }
      weight += base
    }
    return nil
  }

  private static func threshold(_ weight: Int, bias: Int) -> Int {
    min(max(weight - bias, minimumThreshold), maximumThreshold)
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damping : delta / 2
    delta += delta / count
    var weight = 0
    while delta > (base - minimumThreshold) * maximumThreshold / 2 {
      delta /= base - minimumThreshold
      weight += base
    }
    return weight + (base - minimumThreshold + 1) * delta / (delta + skew)
  }

  private static func digit(_ value: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x30 + value - 26)
  }

  private static func value(_ byte: UInt8) -> Int? {
    if ASCII.isDigit(byte) { return Int(byte) - 0x30 + 26 }
    return ASCII.isLetter(byte) ? Int(ASCII.lowercased(byte)) - 0x61 : nil
  }
}
