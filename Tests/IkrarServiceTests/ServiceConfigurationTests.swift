import Foundation
import IkrarConsole
import Testing

@testable import IkrarService

@Suite struct ServiceConfigurationTests {
    private let site = Setting("site")
    private let level = Setting("log-level")
    private let count = Setting("worker-count")
    private var settings: [Setting] { [site, level, count] }

    private func configuration(
        flags: [Setting: String] = [:],
        environment: [String: String] = [:],
        yaml: String? = nil
    ) throws -> ServiceConfiguration {
        guard let yaml else {
            return try ServiceConfiguration(settings: settings, flags: flags, environment: environment)
        }
        return try withTemporaryDirectory { directory in
            let path = directory + "/ikrard.yaml"
            try Data(yaml.utf8).write(to: URL(filePath: path))
            var flags = flags
            flags[.configurationFile] = path
            return try ServiceConfiguration(settings: settings, flags: flags, environment: environment)
        }
    }

    private func error(_ body: () throws -> Void) -> ConfigurationError? {
        do {
            try body()
            return nil
        } catch {
            return error as? ConfigurationError
        }
    }

    @Test func `a flag beats a variable, which beats the file`() throws {
        let yaml = "site: from-file\nlog-level: debug\nworker-count: 3\n"
        let all = try configuration(
            flags: [site: "from-flag"],
            environment: ["IKRAR_SITE": "from-variable", "IKRAR_LOG_LEVEL": "error"],
            yaml: yaml
        )
        #expect(all.text(site) == "from-flag")
        #expect(all.text(level) == "error")
        #expect(try all.integer(count, in: 1...8) == 3)
    }

    @Test func `a setting given nowhere is absent, and an error where it is required`() throws {
        let empty = try configuration()
        #expect(empty.text(site) == nil)
        #expect(throws: ConfigurationError.missing(site)) { try empty.requiredText(site) }
    }

    @Test func `text stays text: a site of digits keeps its zeros`() throws {
        #expect(try configuration(yaml: "site: 007\n").text(site) == "007")
    }

    @Test func `an unknown key is refused with its line and the nearest known key`() {
        let found = error { _ = try configuration(yaml: "# comment\nsite: x\nlog-levle: debug\n") }
        guard case .unknownKey("log-levle", _, line: 3, nearest: "log-level") = found else {
            Issue.record("\(String(describing: found))")
            return
        }
    }

    @Test func `an unknown variable is refused with the nearest known one`() {
        let found = error { _ = try configuration(environment: ["IKRAR_LOGLEVEL": "debug"]) }
        #expect(found == .unknownVariable("IKRAR_LOGLEVEL", nearest: "IKRAR_LOG_LEVEL"))
    }

    @Test func `variables of others are left alone`() throws {
        _ = try configuration(environment: ["IKRAR_SOCKET": "/run/x.sock", "HOME": "/root"])
    }

    @Test func `an impossible value names its source and what was expected`() throws {
        let fromVariable = try configuration(environment: ["IKRAR_WORKER_COUNT": "+5"])
        #expect(
            throws: ConfigurationError.impossible(
                count,
                value: "+5",
                source: .variable("IKRAR_WORKER_COUNT"),
                expected: .number(1...8)
            )
        ) { try fromVariable.integer(count, in: 1...8) }
        let fromFile = try configuration(yaml: "\nworker-count: 9\n")
        let text = error { _ = try fromFile.integer(count, in: 1...8) }?.description ?? ""
        #expect(text.contains("ikrard.yaml line 2: worker-count cannot be \"9\""))
    }

    @Test(arguments: ["- a\n- b\n", "just text\n"])
    func `a file that is no mapping is refused`(yaml: String) {
        guard case .notKeysAndValues = error({ _ = try configuration(yaml: yaml) }) else {
            Issue.record("accepted: \(yaml)")
            return
        }
    }

    @Test(arguments: ["site: [a, b]\n", "site:\n", "site: {x: 1}\n", "site: ~\n"])
    func `a key without exactly one value is refused`(yaml: String) {
        guard case .notOneValue(key: "site", _, line: 1) = error({ _ = try configuration(yaml: yaml) }) else {
            Issue.record("accepted: \(yaml)")
            return
        }
    }

    @Test(arguments: ["site: a\nsite: b\n", "site: \"open\n", "\tsite: a\n"])
    func `a file that is no YAML or names a key twice is refused`(yaml: String) {
        guard case .notYAML = error({ _ = try configuration(yaml: yaml) }) else {
            Issue.record("accepted: \(yaml)")
            return
        }
    }

    @Test func `a file that is no YAML is said to be so on one line`() throws {
        let found = try #require(error({ _ = try configuration(yaml: ": : :\n") }))
        #expect(!found.message.english.contains("\n") && !found.description.contains("\\"))
        #expect(found.message.indonesian.hasPrefix("Berkas konfigurasi "))
    }

    @Test(arguments: ["", "# nothing set\n", "---\n"])
    func `a file of comments only sets nothing`(yaml: String) throws {
        #expect(try configuration(yaml: yaml).text(site) == nil)
    }

    @Test func `a missing file is an error, not an empty configuration`() {
        let found = error {
            _ = try configuration(flags: [.configurationFile: "/nonexistent/ikrard.yaml"])
        }
        #expect(found == .unreadableFile(path: "/nonexistent/ikrard.yaml", errno: 2))
        #expect(found?.description.contains("No such file or directory") == true)
    }

    @Test func `a huge file is refused before it is read to its end`() {
        let found = error { _ = try configuration(flags: [.configurationFile: "/dev/zero"]) }
        #expect(found == .fileTooLarge(path: "/dev/zero", bytesMax: 262_144))
    }
}
