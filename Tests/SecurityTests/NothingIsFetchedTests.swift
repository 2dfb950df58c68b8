import Commands
import Foundation
import TestSupport
import Testing

/// No document makes the program read another file or open a connection.
///
/// A reader of a named pipe would wait for a writer forever, and a connection would stand in a socket's
/// queue: neither happens.
@Suite struct NothingIsFetchedTests {
  private let directory: TemporaryDirectory
  private let pipe: String
  private let listener: Listener

  init() throws {
    directory = try TemporaryDirectory()
    pipe = directory.url.appending(path: "pipe").path
    guard mkfifo(pipe, 0o600) == 0 else { throw POSIXError(.EIO) }
    listener = try Listener()
  }

  private func documents() -> [(name: String, text: String)] {
    let body =
      "<plist version=\"1.0\"><dict><key>inferenceProvider</key><string>&x;</string></dict></plist>"
    return ["file://\(pipe)", pipe, "http://127.0.0.1:\(listener.port)/x"].flatMap { address in
      [
        ("external.plist", "<!DOCTYPE plist SYSTEM \"\(address)\">\(body)"),
        (
          "public.plist",
          "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"\(address)\">\(body)"
        ),
        ("entity.plist", "<!DOCTYPE plist [<!ENTITY x SYSTEM \"\(address)\">]>\(body)"),
        ("parameter.plist", "<!DOCTYPE plist [<!ENTITY % x SYSTEM \"\(address)\"> %x;]>\(body)"),
        ("style.plist", "<?xml-stylesheet href=\"\(address)\"?>\(body)"),
        (
          "include.mobileconfig",
          """
          <plist xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"
          i:schemaLocation="a \(address)"><dict><xi:include href="\(address)"/></dict></plist>
          """
        ),
        (
          "external.admx",
          "<!DOCTYPE a SYSTEM \"\(address)\"><policyDefinitions>&x;</policyDefinitions>"
        ),
        ("include.yaml", "inferenceProvider: !include \(address)"),
        ("tag.yaml", "%TAG ! \(address)\n---\ninferenceProvider: !x gateway"),
        (
          "schema.json",
          #"{"$schema": "\#(address)", "$ref": "\#(address)", "inferenceProvider": "gateway"}"#
        ),
        (
          "addresses.json",
          #"{"inferenceProvider": "gateway", "inferenceGatewayBaseUrl": "\#(address)", "otlpEndpoint": "\#(address)"}"#
        ),
      ]
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func noFileAndNoConnectionIsOpened() throws {
    for (name, text) in documents() {
      let path = try directory.write(text, to: name).path
      for arguments in [
        ["lint", path], ["lint", "--fix", "--dry-run", path], ["diff", path, "/dev/null"],
        ["export", "--to", "plist", "--force", path], ["egress", path], ["catalog", "diff", path],
        ["gateway-policy", "--for", "kong", path], ["effective", "--managed-machine", path],
        ["lint", "--catalog-extra", path, path],
      ] {
        _ = Writ.run(arguments, on: TestConsole())
      }
      #expect(!listener.hasConnection, "\(text)")
    }
  }

  /// A reference to a file is filled in by `export` alone, and only from a regular file.
  @Test(.timeLimit(.minutes(1)))
  func aReferenceToAPipeIsRefused() throws {
    let text = #"{"inferenceProvider": "gateway", "inferenceGatewayApiKey": "${file:pipe}"}"#
    let path = try directory.write(text, to: "a.json").path
    _ = Writ.run(["lint", path], on: TestConsole())
    let console = TestConsole()
    let status = Writ.run(["export", "--fragment", "--force", "--to", "plist", path], on: console)
    #expect(status == .failed)
    #expect(console.errorOutput.contains("it is no regular file"), "\(console.errorOutput)")
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["pipe", "/dev/zero", "/dev/stdin"])
  func whatHasNoEndIsNoInput(name: String) {
    let path = name.hasPrefix("/") ? name : pipe
    for arguments in [
      ["lint", path], ["export", "--to", "plist", path], ["diff", path, path],
      ["lint", "--baseline", path, path], ["merge", path, path, path],
    ] {
      let console = TestConsole()
      #expect(Writ.run(arguments, on: console) == .failed)
      #expect(console.errorOutput.contains(path))
    }
  }
}

/// A socket that takes connections and tells whether anybody came.
private final class Listener {
  private let descriptor: Int32
  let port: UInt16

  init() throws {
    #if canImport(Glibc)
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let socket = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, length) == 0 && listen(socket, 4) == 0
          && getsockname(socket, address, &length) == 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard bound, port != 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    descriptor = socket
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
  }

  deinit { close(descriptor) }

  var hasConnection: Bool {
    let connection = accept(descriptor, nil, nil)
    if connection >= 0 { close(connection) }
    return connection >= 0
  }
}
