import Foundation

/// A witness of another institution: its own folder, key and process.
final class Witness {
    let name: String
    let folder: URL
    private(set) var key = ""
    private(set) var address = "127.0.0.1:0"
    private(set) var daemon: Daemon?
    private let certificate: Certificate?
    private var scheme: String { certificate == nil ? "http" : "https" }

    /// Makes a witness in `parent` that watches the log of `logKey`, and starts it; with a certificate, behind TLS.
    init(_ name: String, parent: URL, logKey: String, certificate: Certificate? = nil) throws {
        self.name = name
        self.certificate = certificate
        folder = parent.appendingPathComponent("witness-\(name)")
        key = try must(["init", "--name", "\(name).example.go.id/w1"]).output
            .trimmingCharacters(in: .whitespacesAndNewlines)
        try must(["add-log", "--log-key", logKey])
        try start()
    }

    deinit { daemon?.kill() }

    /// Starts the witness, again at the address it had.
    func start(environment: [String: String] = [:]) throws {
        let tls = certificate.map { ["--tls-certificate", $0.file, "--tls-key", $0.key] } ?? []
        let daemon = try Daemon(
            .hq,
            ["witness", "serve", "--data-dir", folder.path, "--listen", address, "--json"] + tls,
            folder: folder.deletingLastPathComponent(),
            environment: environment
        )
        self.daemon = daemon
        guard
            let line = daemon.said.split(separator: "\n").first(where: { $0.hasPrefix("{") && $0.contains("\"url\"") }),
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let url = object["url"] as? String
        else { throw Unexpected("the witness told no address: \(daemon.said)") }
        address = url.replacingOccurrences(of: scheme + "://", with: "")
    }

    func kill() { daemon?.kill() }

    /// Its line in a policy.
    var line: String { "witness \(name) \(key) \(scheme)://\(address)" }

    /// The size that it cosigned last.
    func cosignedSize() throws -> Int? {
        let logs = try must(["status", "--json"]).object()["logs"] as? [[String: Any]]
        return logs?.first?["size"] as? Int
    }

    @discardableResult
    func must(_ arguments: [String]) throws -> Program.Answer {
        let answer = try Program.hq.run(["witness"] + arguments + ["--data-dir", folder.path])
        guard answer.status == 0 else { throw Unexpected("ikrar-hq witness \(arguments): \(answer)") }
        return answer
    }
}
