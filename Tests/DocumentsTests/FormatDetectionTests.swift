import Documents
import Testing

struct FormatDetectionTests {
  @Test(arguments: [
    ("{}", "a.json", DocumentFormat.json), ("{}", "a.jsonc", .json), ("{}", "-", .json),
    ("{}", "", .json), ("[]", "", .json), ("// c\n{}", "", .json), (" \n{}", "a.txt", .json),
    ("{}", "managed-settings.json", .linux), ("{}", "/etc/x/managed-settings.json", .linux),
    ("{}", "C:\\x\\Managed-Settings.json", .linux), ("{}", "a.yaml", .yaml), ("{}", "A.YML", .yaml),
    ("a: b", "", .yaml), ("---\na: b", "", .yaml), ("# c\na: b", "x.conf", .yaml),
    ("a: b", "a.json", .json), ("<<: a", "a.yaml", .yaml),
    ("<plist/>", "", .plist), ("<plist/>", "a.json", .plist), ("\n <dict/>", "", .plist),
    ("<plist/>", "a.mobileconfig", .mobileconfig), ("{}", "a.plist", .plist),
    ("bplist00", "a.mobileconfig", .plist),
    ("Windows Registry Editor Version 5.00\r\n", "", .reg), ("REGEDIT4\n", "a.txt", .reg),
    ("REGEDIT4", "", .reg), ("[HKEY_LOCAL_MACHINE]", "a.reg", .reg), ("REGEDIT45", "", .yaml),
  ])
  func `tells the format`(text: String, name: String, format: DocumentFormat) throws {
    let data = Array(text.utf8)
    #expect(try FormatDetection.detect(data, name: name.isEmpty ? nil : name) == format)
  }

  @Test(arguments: [
    ("{}", DocumentFormat.json), ("<plist/>", .plist), ("REGEDIT4\n", .reg), ("a: b", .yaml),
  ])
  func `tells the format in every encoding`(text: String, format: DocumentFormat) throws {
    for data in [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), text.utf16Bytes(), text.utf16Bytes(mark: true),
      text.utf16Bytes(isBigEndian: true), text.utf16Bytes(isBigEndian: true, mark: true),
    ] {
      #expect(try FormatDetection.detect(data, name: nil) == format)
    }
  }

  @Test(arguments: [
    (
      [0x30, 0x82, 0x01, 0x00, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02],
      "signed"
    ),
    ([0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02], "signed"),
    (Array("-----BEGIN PKCS7-----\n".utf8), "PEM"),
  ])
  func `names what is known and not read`(data: [UInt8], what: String) {
    let error = readingError(data)
    guard case .notAConfiguration(let description) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(description.contains(what))
  }

  @Test(arguments: [[] as [UInt8], [0x20, 0x0A], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0, 0, 0]])
  func `nothing is empty`(data: [UInt8]) {
    #expect(readingError(data)?.reason == .empty)
  }

  @Test(arguments: [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as [UInt8], [0x50, 0x4B, 0x03, 0x04],
    [0x7F, 0x45, 0x4C, 0x46], [0x1F, 0x8B, 0x08],
  ])
  func `other files are unknown`(data: [UInt8]) {
    #expect(readingError(data)?.reason == .unknownFormat)
  }
}
