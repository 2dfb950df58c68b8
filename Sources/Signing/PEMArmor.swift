import Documents
import SwiftASN1

/// Binary content between two lines of text (RFC 7468).
enum PEMArmor {
  /// Whether a file is a signed message in armor.
  static func holdsMessage(_ bytes: [UInt8]) -> Bool {
    messageLabels.contains { bytes.starts(with: Array("-----BEGIN \($0)-----".utf8)) }
  }

  /// The message in the armor.
  static func decodeMessage(_ bytes: [UInt8]) throws(ReadingError) -> [UInt8] {
    guard let document = documents(in: bytes)?.first else {
      throw ReadingError(.malformed("the signed message in PEM armor is damaged"), at: 0)
    }
    return document.derBytes
  }

  /// Everything in armor in a file; `nil`: there is something damaged or nothing.
  static func documents(in bytes: [UInt8]) -> [PEMDocument]? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    // OpenSSL writes lines about a certificate around the armor.
    guard let documents = try? PEMDocument.parseMultiple(pemString: text), !documents.isEmpty
    else { return nil }
    return documents
  }

  /// Whether a file has armor at all.
  static func isPresent(in bytes: [UInt8]) -> Bool {
    let marker = Array("-----BEGIN ".utf8)
    guard bytes.count >= marker.count else { return false }
    // Keys and certificates may have lines of text before them, within reason.
    let beginning = bytes.prefix(1 << 16)
    return beginning.indices.contains { index in
      bytes[index] == marker[0] && bytes[index...].starts(with: marker)
    }
  }

  private static let messageLabels = ["PKCS7", "CMS", "PKCS #7 SIGNED DATA"]
}
