import Configuration
import Documents
import Fixing
import Reports

/// What is fixed can be read again, and there is nothing left to fix then.
enum FixTest {
  private static let fixer = Fixer(options: LintTest.options, threshold: .note)

  static func test(_ bytes: [UInt8], name: String, kind: DocumentKind?) {
    guard let first = try? fixer.fix(bytes, name: name, kind: kind) else { return }
    guard let document = try? Document.read(bytes, name: name) else {
      preconditionFailure("what cannot be read was fixed")
    }
    guard let again = try? fixer.fix(first.bytes, name: name, kind: kind) else {
      preconditionFailure("what was fixed cannot be read")
    }
    precondition(
      again.fixCount == 0 && again.bytes == first.bytes, "fixing twice changes something")
    precondition(first.fixCount > 0 || first.bytes == bytes, "changed without a fix")
    let difference = UnifiedDiff(
      path: name, from: ManagedConfiguration(document, kind: kind), to: first.configuration)
    precondition(difference.bytes.isEmpty == (first.bytes == bytes) || difference.obstacle != nil)
  }
}
