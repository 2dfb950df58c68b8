import Configuration
import Documents

/// Finds credentials in text that is about to be shown, by what they look like.
public enum CredentialText {
  /// The places of what is surely a credential: keys by their prefix, signed tokens, private keys, and
  /// what stands before the host in a URL. In the indices of the text, in no order.
  public static func places(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var words = SecretWords(text)
    while let word = words.next() {
      guard SecretDetection.evidence(in: word.text, judgesRandomness: false) != nil else {
        continue
      }
      places.append(word.text.indices)
    }
    return places + userInformation(in: text) + privateKeys(in: text)
  }

  /// A text with everything taken out that is surely a credential.
  public static func redacted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let places = places(in: bytes[...]).sorted { $0.lowerBound < $1.lowerBound }
    guard !places.isEmpty else { return text }
    var shown: [UInt8] = []
    var position = 0
    for place in places where place.upperBound > position {
      shown += bytes[position..<max(position, place.lowerBound)]
      shown += Array(Wording.redacted.utf8)
      position = place.upperBound
    }
    return String(decoding: shown + bytes[position...], as: UTF8.self)
  }

  /// The places of the strings of a configuration that are taken for credentials, wherever they stand.
  public static func places(in configuration: ManagedConfiguration) -> [Range<Int>] {
    CredentialSearch(configuration).credentials.map(\.value.place)
  }

  /// From `://` to the last `@` of the authority (RFC 3986 §3.2.1).
  private static func userInformation(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    let mark = Array("://".utf8)
    var places: [Range<Int>] = []
    var position = text.startIndex
    while let colon = text[position...].firstIndex(of: UInt8(ascii: ":")) {
      position = colon + 1
      guard text[colon...].starts(with: mark) else { continue }
      position = colon + mark.count
      let authority = text[position...].prefix { !authorityEnds.contains($0) }
      if let at = authority.lastIndex(of: UInt8(ascii: "@")) { places.append(position..<at) }
      position = authority.endIndex
    }
    return places
  }

  private static let authorityEnds = Set("/?#\\\"'<> \t\r\n".utf8)

  /// From where one begins to the end of the text: its lines are more than one can tell apart.
  private static func privateKeys(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    guard let dash = text.firstIndex(of: UInt8(ascii: "-")),
      text[dash...].firstRange(of: "PRIVATE KEY-----") != nil
    else { return [] }
    return [dash..<text.endIndex]
  }
}
