import Foundation

/// One kiosk: its data directory, its daemon while it runs, and the operator's command.
final class Kiosk {
    static let campaign = "semarang-2024"
    static let ceremony = "2024-09-17-hkn"

    let site: String
    let folder: URL
    private let data: URL
    var daemon: Daemon?

    /// - Parameter data: Where the store lies, when not beside the rest.
    init(site: String, folder: URL, data: URL? = nil) {
        self.site = site
        self.folder = folder
        self.data = data ?? folder.appendingPathComponent("data")
    }

    deinit { daemon?.kill() }

    var dataDirectory: String { data.path }
    var database: String { data.appendingPathComponent("kiosk.sqlite").path }
    var socket: String { folder.appendingPathComponent("run/ikrard.sock").path }

    func start(_ extra: [String] = [], environment: [String: String] = [:]) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        daemon = try Daemon(
            .ikrard,
            ["--data-dir", dataDirectory, "--socket", socket, "--site", site] + extra,
            folder: folder,
            environment: environment
        )
    }

    /// The sample roster, text and campaign, with the ceremony open.
    func prepare() throws {
        try must([
            "campaign", "import", Installation.sample("pledge-text.yaml"), Installation.sample("kota-semarang.yaml"),
        ])
        try must(["roster", "import", Installation.sample("roster-siasn.csv"), "--yes"])
        try must(["ceremony", "open", Self.ceremony])
    }

    func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws -> Program.Answer {
        try Program.ikrar.run(["--socket", socket] + arguments, input: input, environment: environment)
    }

    @discardableResult
    func must(_ arguments: [String], input: [UInt8] = []) throws -> Program.Answer {
        let answer = try run(arguments, input: input)
        guard answer.status == 0 else {
            throw Unexpected("ikrar \(arguments): \(answer)\n\(daemon?.said ?? "")")
        }
        return answer
    }

    /// How many records the kiosk's chain has; 0 when the daemon does not answer.
    func recordCount() throws -> Int {
        let answer = try run(["status", "--json"])
        return answer.status == 0 ? try answer.object()["next_seq"] as? Int ?? 0 : 0
    }

    /// Scans one input and returns the exit status with the JSON object.
    func scan(_ input: String) throws -> (status: Int32, object: [String: Any]) {
        let answer = try run(["scan", input, "--json"])
        return (answer.status, try answer.object())
    }

    /// The verification of the store alone, with the daemon down.
    func verifyStore() throws -> Program.Answer {
        try Program.ikrard.run(["verify", "--data-dir", dataDirectory, "--json"])
    }
}
