import Configuration
import Documents
import KeyCatalog
import WebAddress

/// A string that should be a web address, read in the one way that all rules share.
///
/// The app reads addresses as a browser does, which is lenient: it passes over white space around
/// the address. Rules on hosts, schemes and paths look at that reading (``address``); the rules on
/// spelling look at what a strict reader says of the same text (``refusal``).
struct AddressValue: Sendable {
  /// The string without white space around it.
  let text: String
  /// Whether there was white space around the text.
  let hasSurroundingSpace: Bool
  /// The address as the app reads it; `nil` when it reads none.
  let address: WebAddress?
  /// Why a strict reader refuses ``text``; `nil` for a plain absolute address.
  let refusal: WebAddress.Refusal?

  /// Reads a text as an address.
  init(_ text: String) {
    let trimmed = Self.trimmed(text)
    self.text = trimmed
    hasSurroundingSpace = trimmed.utf8.count != text.utf8.count
    do throws(WebAddress.Refusal) {
      address = try WebAddress(parsing: trimmed, as: .exact)
      refusal = nil
    } catch {
      refusal = error
      address = WebAddress(trimmed)
    }
  }

  /// Reads a value as an address.
  ///
  /// Nothing for a value that is no string or an empty one, and for one that is filled in later
  /// (`${env:GATEWAY_URL}`): there is no address to judge yet.
  init?(_ value: Value?) {
    guard let value, value.kind == .string, !value.utf8.isEmpty else { return nil }
    let text = value.string
    guard !ReferenceText.isHeld(by: text) else { return nil }
    self.init(text)
  }
}

extension AddressValue {
  /// A text without white space at either end.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The host, if the text is an address that has one.
  var host: Host? { address?.host }

  /// Whether the address leads to the machine itself.
  var isOnLoopback: Bool { host?.isLoopback ?? false }

  /// Whether the address is one for the web: `http` or `https`, whatever its host.
  var isWeb: Bool { address?.scheme == "https" || address?.scheme == "http" }
}

extension ValueDefinition {
  /// Whether the value is an address as a whole. Patterns and lists of hosts are none, and neither
  /// is an OAuth resource, which may be a name of any scheme.
  var isAddress: Bool {
    guard type == .string, let format else { return false }
    switch format {
    case .httpsURL, .url, .httpsOrLoopbackURL, .proxyURL: return true
    default: return false
    }
  }

  /// Whether the value is an address, or may be one as an OAuth resource (RFC 8707) is.
  var mayBeAddress: Bool { isAddress || format == .resourceIdentifier }
}

extension TypedValue {
  /// The value read as an address; nothing where it is no string, empty, or filled in later.
  ///
  /// Ask ``KeyCatalog/ValueDefinition/isAddress`` first: any string is read.
  var addressValue: AddressValue? { AddressValue(value) }
}
