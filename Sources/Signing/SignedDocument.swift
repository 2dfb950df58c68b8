import Documents

extension Document {
  /// Reads a file's bytes in whatever format they are, signed or not.
  ///
  /// Of a signed profile the content is the document; who signed it, and whether the signature holds, is
  /// in ``Document/Traits/signature``. Nothing of this costs anything where a file is not signed.
  /// - Parameters:
  ///   - name: the file's name or path, if it has one.
  ///   - anchors: the certificates that are trusted; `nil`: a signer's chain is not judged.
  /// - Throws: ``ReadingError``; for a message that is damaged with the byte at which it is.
  public static func readVerifying(
    _ data: [UInt8], name: String? = nil, anchors: TrustAnchors? = nil
  ) throws(ReadingError) -> Document {
    guard SignedMessage.recognizes(data) else { return try read(data, name: name) }
    guard data.count <= SignedMessage.maximumSize else {
      throw ReadingError(.malformed("the signed profile is larger than 64 MiB"), at: 0)
    }
    let message = try SignedMessage(data)
    let content: Document
    do throws(ReadingError) {
      content = try read(message.content, name: name)
    } catch {
      // The offset is one of the content, which is not what the file shows.
      throw ReadingError(
        .malformed("in the signed content, at byte \(error.offset): \(error)"), at: 0)
    }
    var traits = content.traits
    traits.signature = SignatureVerification(message).signature(anchors: anchors)
    return Document(
      format: content.format, source: content.source, root: content.root, traits: traits)
  }
}

extension SignedMessage {
  /// The largest signed profile that is read, in bytes.
  static let maximumSize = 1 << 26
}
