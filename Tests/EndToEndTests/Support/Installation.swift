import Foundation

/// One HQ and its kiosks in a folder of their own, with real programs, files and sockets.
final class Installation {
    let folder: URL
    private(set) var logKey = ""
    private(set) var hqURL = ""
    private(set) var hq: Daemon?

    private init() throws {
        folder = URL(fileURLWithPath: "/tmp/ikrar-e2e-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// Gives `body` a fresh installation and takes it away afterwards, whatever happens.
    static func with(_ body: (Installation) throws -> Void) throws {
        let installation = try Installation()
        defer {
            installation.hq?.kill()
            try? FileManager.default.removeItem(at: installation.folder)  // A leftover harms no other test.
        }
        try body(installation)
    }

    // MARK: Sample documents

    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let samples = repository.appendingPathComponent("deploy/sample")

    static func sample(_ name: String) -> String { samples.appendingPathComponent(name).path }

    // MARK: HQ

    var hqData: String { folder.appendingPathComponent("hq").path }

    /// Creates HQ with the sample roster and campaign, and starts it.
    func startFreshHQ() throws {
        let key = try Program.hq.run(["init", "--data-dir", hqData, "--origin", "ikrar.example.go.id"])
        guard key.status == 0 else { throw Unexpected("init: \(key)") }
        logKey = key.output.trimmingCharacters(in: .whitespacesAndNewlines)
        try hqMust(["campaign", "import", Self.sample("pledge-text.yaml"), Self.sample("kota-semarang.yaml")])
        try hqMust(["roster", "import", Self.sample("roster-siasn.csv"), "--yes"])
        try startHQ(listen: "127.0.0.1:0")
    }

    func startHQ(listen: String, _ extra: [String] = [], environment: [String: String] = [:]) throws {
        let arguments = ["serve", "--data-dir", hqData, "--listen", listen, "--json"] + extra
        let daemon = try Daemon(.hq, arguments, folder: folder, environment: environment)
        hq = daemon
        guard
            let line = daemon.said.split(separator: "\n").first(where: { $0.hasPrefix("{") && $0.contains("\"url\"") }),
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let url = object["url"] as? String
        else { throw Unexpected("HQ told no address: \(daemon.said)") }
        hqURL = url
    }

    /// HQ is gone, and back later at the same address.
    func unplugHQ() { hq?.kill() }

    func plugHQIn() throws {
        try startHQ(listen: hqURL.replacingOccurrences(of: "http://", with: ""))
    }

    @discardableResult
    func hqMust(_ arguments: [String]) throws -> Program.Answer {
        let answer = try Program.hq.run(arguments + ["--data-dir", hqData])
        guard answer.status == 0 else { throw Unexpected("ikrar-hq \(arguments): \(answer)") }
        return answer
    }

    func audit(_ extra: [String] = []) throws -> [String: Any] {
        try hqMust(["audit", "--campaign", Kiosk.campaign, "--json"] + extra).object()
    }

    // MARK: Kiosks

    /// A kiosk that is not running yet.
    func kiosk(_ site: String) -> Kiosk { Kiosk(site: site, folder: folder.appendingPathComponent(site)) }

    /// Starts the kiosk, enrols it at the running HQ and makes it ready for scans.
    func enrolledKiosk(_ site: String) throws -> Kiosk {
        let kiosk = kiosk(site)
        try kiosk.start()
        try enrol(kiosk)
        try kiosk.prepare()
        return kiosk
    }

    /// Enrols a running kiosk, perhaps anew, with a fresh token of its site.
    func enrol(_ kiosk: Kiosk, _ extra: [String] = []) throws {
        let token = try hqMust(["kiosk", "token", "--site", kiosk.site, "--json"]).object()["token"] as? String ?? ""
        try kiosk.must(["enrol", "--url", hqURL, "--token", token, "--log-key", logKey] + extra)
    }
}
