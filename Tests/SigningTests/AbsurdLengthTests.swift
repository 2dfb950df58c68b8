import Documents
import Signing
import Testing

/// Lengths that cannot be true are errors, and cost nothing.
@Suite struct AbsurdLengthTests {
  private static let signedData: [UInt8] = [
    0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
  ]

  static let messages: [[UInt8]] = [
    [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF] + signedData,
    [0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF] + signedData,
    [0x30, 0x83, 0xFF, 0xFF, 0xFF] + signedData,
    [0x30, 0x80] + signedData + [0xA0, 0x84, 0x7F, 0xFF, 0xFF, 0xFF],
    // More octets of length than any number here has, and more than there are.
    [0x30, 0x80] + signedData + [0xA0, 0x88] + [UInt8](repeating: 0xFF, count: 8),
    [0x30, 0x80] + signedData + [0xA0, 0xFF],
    [0x30, 0x80] + signedData + [0xA0, 0xFE] + [UInt8](repeating: 0, count: 126),
    // Without a length, but primitive; and of a number beyond one octet.
    [0x30, 0x80] + signedData + [0x80, 0x80, 0, 0],
    [0x30, 0x80] + signedData + [0xBF, 0x81, 0x01, 0x00],
    // Ends of contents that never began, and contents that never end.
    [0x30, 0x80] + signedData + [0, 0, 0, 0, 0, 0],
    [0x30, 0x80] + signedData + [UInt8](repeating: 0x30, count: 10_000),
    [0x30, 0x80] + signedData + [[UInt8]](repeating: [0xA0, 0x80], count: 100_000).joined(),
    [0x30, 0x80] + signedData + [[UInt8]](repeating: [0x24, 0x80], count: 100_000).joined(),
    [0x30, 0x80] + signedData,
  ]

  @Test(.timeLimit(.minutes(1)), arguments: messages.indices)
  func lengthsThatCannotBeTrue(index: Int) {
    let message = Self.messages[index]
    do throws(ReadingError) {
      _ = try Document.readVerifying(message, name: "a.mobileconfig")
      Issue.record("read")
    } catch {
      #expect((0...message.count).contains(error.offset))
      #expect(error.description.contains("the signed message is damaged at byte"))
    }
  }
}
