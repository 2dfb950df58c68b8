/// The schemes for which the WHATWG URL Standard has rules of their own ("special" there): a host
/// must follow, and a backslash counts as a slash.
enum Scheme: String {
  case http, https, ws, wss, ftp, file

  init?(_ name: String) {
    self.init(rawValue: name)
  }

  /// The port of an address that names none.
  var defaultPort: Int? {
    switch self {
    case .http, .ws: 80
    case .https, .wss: 443
    case .ftp: 21
    case .file: nil
    }
  }
}
