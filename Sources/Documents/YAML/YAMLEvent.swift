/// A step of a YAML text, as libyaml tells it, with its place in bytes.
struct YAMLEvent {
  let content: Content
  let range: Range<Int>

  enum Content {
    case documentStart
    case documentEnd
    case scalar(Scalar)
    case begin(ValueKind, Properties)
    /// The end of a mapping or sequence; one in flow style ends in a bracket of its own.
    case end
    case alias(String)
  }

  /// What may stand before a value.
  struct Properties {
    let anchor: String?
    /// The whole tag, its handle resolved.
    let tag: String?
  }

  struct Scalar {
    let text: [UInt8]
    let style: Style
    let properties: Properties
  }

  enum Style {
    case plain
    case quoted
    case block
  }
}
