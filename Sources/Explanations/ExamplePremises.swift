import Documents

extension FileProtection {
  /// The owners and permissions, in the manner of `ls -l`.
  var premise: String {
    [directory, file].map { entry in
      let kind = entry.isLink ? "l" : entry.path == directory.path ? "d" : "-"
      return "\(kind)\(Self.letters(entry.permissions)) \(entry.owner) \(entry.path)"
    }.joined(separator: "\n")
  }

  private static func letters(_ permissions: UInt16) -> String {
    let letters: [Character] = ["r", "w", "x", "r", "w", "x", "r", "w", "x"]
    return String(
      letters.enumerated().map { position, letter in
        permissions & (0o400 >> UInt16(position)) == 0 ? "-" : letter
      })
  }
}

extension DocumentSignature {
  /// What there is around the document.
  var premise: String { "a signature of \(signer ?? "an unknown signer") around it" }
}
