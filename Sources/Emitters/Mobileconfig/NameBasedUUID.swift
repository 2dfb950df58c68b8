import Crypto

/// A UUID of version 5 (RFC 9562 §5.5): made from a name, so that the same name gives the same UUID
/// on every run and machine.
///
/// SHA-1 is what the version prescribes. Nothing rests on its strength here: a UUID tells one
/// profile from another and proves nothing.
struct NameBasedUUID: Equatable {
  /// The 16 octets, most significant first.
  let octets: [UInt8]

  /// The namespace of everything that `writ` names: the UUID of `urn:writ:configuration-profile` in
  /// the namespace for URLs (RFC 9562 §6.6). It must never change, or every profile in the field
  /// would be taken for a new one.
  static let namespace: [UInt8] = [
    0xE9, 0x73, 0xBC, 0x60, 0xAA, 0x57, 0x54, 0xFD, 0xAC, 0x39, 0x05, 0x6E, 0x17, 0x8E, 0x57, 0x37,
  ]

  init(_ name: String, in namespace: [UInt8] = Self.namespace) {
    var octets = Array(Insecure.SHA1.hash(data: namespace + Array(name.utf8)).prefix(16))
    octets[6] = octets[6] & 0x0F | 0x50
    octets[8] = octets[8] & 0x3F | 0x80
    self.octets = octets
  }

  /// The UUID as text, in capitals as Apple's tools write it.
  var text: String {
    var text = ""
    for (position, octet) in octets.enumerated() {
      if [4, 6, 8, 10].contains(position) { text += "-" }
      let digits = String(octet, radix: 16, uppercase: true)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
    return text
  }
}
