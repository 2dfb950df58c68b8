/// A call in Swift, its arguments left out where there is nothing to say.
struct Call {
  private let function: String
  private var arguments: [String] = []

  init(_ function: String) { self.function = function }

  mutating func add(_ label: String?, _ value: String?) {
    guard let value else { return }
    arguments.append(label.map { "\($0): \(value)" } ?? value)
  }

  var text: String { "\(function)(\(arguments.joined(separator: ", ")))" }
}
