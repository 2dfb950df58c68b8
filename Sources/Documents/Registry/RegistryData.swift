/// A registry value given in bytes, with its type (the `REG_…` numbers of winnt.h).
struct RegistryData {
  let type: UInt32
  let bytes: [UInt8]

  /// What the bytes say.
  enum Content {
    case text([UInt8])
    case list([[UInt8]])
    case number(UInt64)
    case bytes
  }

  var wireType: WireType {
    switch type {
    case 1: .registryString
    case 2: .registryExpandString
    case 3: .registryBinary
    case 4: .registryDoubleWord
    case 7: .registryMultiString
    case 0xB: .registryQuadWord
    default: .registryOther
    }
  }

  /// Bytes of the wrong number for their type stay bytes.
  func content(header: RegistryHeader) -> Content {
    switch type {
    case 1, 2:
      return .text(Array(decode(bytes[...], header).prefix { $0 != 0 }))
    case 7:
      return .list(strings(header))
    case 4 where bytes.count == 4, 0xB where bytes.count == 8:
      return .number(bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    default:
      return .bytes
    }
  }

  /// The strings of a list: each ends in a NUL, and an empty one ends the list.
  private func strings(_ header: RegistryHeader) -> [[UInt8]] {
    var strings: [[UInt8]] = []
    var rest = decode(bytes[...], header)[...]
    while !rest.isEmpty, rest.first != 0 {
      let string = rest.prefix { $0 != 0 }
      strings.append(Array(string))
      rest = rest[string.endIndex...].dropFirst()
    }
    return strings
  }

  /// UTF-16, or one byte a character in a version 4 file; what is no character becomes U+FFFD.
  private func decode(_ bytes: ArraySlice<UInt8>, _ header: RegistryHeader) -> [UInt8] {
    switch header {
    case .version4:
      return SourceText(decodingSingleBytes: Array(bytes), as: .windows1252).bytes
    case .version5:
      let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { offset in
        UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
  }
}

extension ValueTreeBuilder {
  /// Adds a value that a file gives in bytes.
  mutating func registryValue(
    _ data: RegistryData, header: RegistryHeader, at range: Range<Int>
  ) throws(ReadingError) {
    switch data.content(header: header) {
    case .text(let text):
      string(.decoded(text), at: range, isOpaque: true, wireType: data.wireType)
    case .list(let texts):
      try begin(.array, at: range.lowerBound, wireType: data.wireType)
      for text in texts {
        string(.decoded(text), at: range, isOpaque: true, wireType: data.wireType)
      }
      end(at: range.upperBound)
    case .number(let number):
      scalar(.integer, .decoded(Array(String(number).utf8)), at: range, wireType: data.wireType)
    case .bytes:
      scalar(
        .data, .decoded(BinaryPropertyListText.base64(data.bytes[...])), at: range,
        wireType: data.wireType)
    }
  }
}
