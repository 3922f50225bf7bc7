import Foundation

/// A self-signed server certificate for 127.0.0.1 with its key, made by openssl as an administrator would.
struct Certificate {
    let file: String
    let key: String

    init(folder: URL, name: String) throws {
        file = folder.appendingPathComponent("\(name).pem").path
        key = folder.appendingPathComponent("\(name).key").path
        let openssl = Process()
        openssl.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        openssl.arguments = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=\(name)",
            "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", file,
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
        guard openssl.terminationStatus == 0 else { throw Unexpected("openssl made no certificate") }
    }
}
