import Foundation

/// A certificate and its key, as files.
struct TestCertificate {
    let certificate: String
    let key: String
}

/// A certificate authority made by the `openssl` command for one test.
struct TestAuthority {
    let certificate: String
    private let key: String
    private let directory: String

    init(directory: String, name: String = "authority") throws {
        self.directory = directory
        certificate = "\(directory)/\(name).pem"
        key = "\(directory)/\(name).key"
        try Self.openssl(
            ["req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=\(name)", "-keyout", key, "-out", certificate]
                + Self.newKey
        )
    }

    /// Issues a certificate for a host; a negative number of days makes one that has expired.
    func issue(_ name: String, host: String, days: Int = 2) throws -> TestCertificate {
        let base = "\(directory)/\(name)"
        try Data("subjectAltName=DNS:\(host)\n".utf8).write(to: URL(filePath: base + ".ext"))
        try Self.openssl(
            ["req", "-nodes", "-subj", "/CN=\(host)", "-keyout", base + ".key", "-out", base + ".csr"] + Self.newKey
        )
        try Self.openssl([
            "x509", "-req", "-in", base + ".csr", "-CA", certificate, "-CAkey", key, "-CAcreateserial", "-days",
            "\(days)",
            "-extfile", base + ".ext", "-out", base + ".pem",
        ])
        return TestCertificate(certificate: base + ".pem", key: base + ".key")
    }

    private static let newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]

    private static func openssl(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw OpenSSLFailure(arguments: arguments) }
    }
}

struct OpenSSLFailure: Error {
    let arguments: [String]
}
