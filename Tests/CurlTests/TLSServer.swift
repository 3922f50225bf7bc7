import Foundation

/// `openssl s_server` on a port the kernel chose; answers every request with a page. Stops when it is dropped.
final class TLSServer {
    let port: UInt16
    private let process = Process()
    private let output = Pipe()

    init(_ certificate: TestCertificate, options: [String] = []) throws {
        // Line-buffered, or the port would stay in the buffer of a program that writes no more.
        process.executableURL = URL(filePath: "/usr/bin/stdbuf")
        process.arguments =
            ["-oL", "openssl", "s_server", "-accept", "127.0.0.1:0", "-www"]
            + ["-cert", certificate.certificate, "-key", certificate.key] + options
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // It prints "ACCEPT 127.0.0.1:PORT" once it listens.
        var text = ""
        while !text.contains("\n") || !text.contains("ACCEPT") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw OpenSSLFailure(arguments: process.arguments ?? []) }
            text += String(decoding: data, as: UTF8.self)
        }
        let line = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT") } ?? ""
        port = line.split(separator: ":").last.flatMap { UInt16($0) } ?? 0
    }

    deinit {
        // A child of a dispatch thread inherits its signal mask, in which SIGTERM is blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
