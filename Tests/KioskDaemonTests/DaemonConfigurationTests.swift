import Foundation
import IkrarModel
import IkrarService
import KioskScanner
import KioskStore
import Logging
import Testing

@testable import KioskDaemon

@Suite struct DaemonConfigurationTests {
    private static let deploy = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "deploy")

    private func configuration(_ flags: [Setting: String]) throws -> DaemonConfiguration {
        try DaemonConfiguration(
            ServiceConfiguration(settings: DaemonConfiguration.settings, flags: flags, environment: [:])
        )
    }

    @Test func `what is not given has the default that the sample shows`() throws {
        let plain = try configuration([:])
        #expect(plain.dataDirectory == "/var/lib/ikrar")
        #expect(plain.socketPath == "/run/ikrar/ikrard.sock")
        #expect(plain.zone == .jakarta)
        #expect(plain.logLevel == .info)
        #expect(plain.store.site == nil)
        let sample = try configuration([.configurationFile: Self.deploy.appending(path: "ikrard.yaml").path])
        #expect(sample.dataDirectory == plain.dataDirectory)
    }

    @Test func `the sample has exactly the keys that the daemon reads, and each of them is accepted`() throws {
        let sample = try String(contentsOf: Self.deploy.appending(path: "ikrard.yaml"), encoding: .utf8)
        let lines = sample.split(separator: "\n").filter { $0.wholeMatch(of: /# [a-z-]+: \S+/) != nil }
        let keys = lines.map { String($0.dropFirst(2).prefix { $0 != ":" }) }
        #expect(keys == DaemonConfiguration.settings.map(\.name))
        let path = FileManager.default.temporaryDirectory.appending(path: "dc-\(UUID().uuidString).yaml")
        try Data(lines.map { $0.dropFirst(2) }.joined(separator: "\n").utf8).write(to: path)
        defer {
            do {
                try FileManager.default.removeItem(at: path)
            } catch {
                print("left behind: \(path): \(error)")
            }
        }
        #expect(try configuration([.configurationFile: path.path]).site == "3374-014")
    }

    @Test(arguments: [
        (DaemonConfiguration.zoneSetting, "WIB"), (DaemonConfiguration.logLevelSetting, "loud"),
        (DaemonConfiguration.dataDirectorySetting, ""), (DaemonConfiguration.siteSetting, ""),
    ])
    func `an impossible value is refused by the name of its flag`(setting: Setting, value: String) throws {
        do {
            _ = try configuration([setting: value])
            Issue.record("accepted")
        } catch ConfigurationError.impossible(let named, _, let source, _) {
            #expect(named == setting)
            #expect(source == .flag(setting.flag))
        }
    }

    @Test func `a relative directory means the one the program was started in`() throws {
        let path = try configuration([DaemonConfiguration.dataDirectorySetting: "data"]).dataDirectory
        #expect(path == FileManager.default.currentDirectoryPath + "/data")
    }

    private func readers(_ text: String) throws -> [ReaderConfiguration] {
        let path = FileManager.default.temporaryDirectory.appending(path: "dc-\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: path)
        // A leftover in the temporary directory harms nobody.
        defer { try? FileManager.default.removeItem(at: path) }
        return try DaemonConfiguration(
            ServiceConfiguration(
                settings: DaemonConfiguration.settings,
                lists: DaemonConfiguration.lists,
                flags: [.configurationFile: path.path],
                environment: [:]
            )
        ).readers
    }

    @Test func `readers are read with their defaults, in order`() throws {
        let readers = try readers(
            #"""
            readers:
              - name: table-1
                path: /dev/ikrar/table-1
              - name: table-2
                usb: 0C2E:0901
                port: 1-1.2
                layout: de
                terminator: idle
                idle-ms: 50
                prefix: "\x02"
                blanking-ms: 0
                cool-down-ms: 5000
              - name: serial
                kind: serial
                device-name: Example Scanner
                baud: 115200
              - name: lines
                kind: fifo
                path: /run/ikrar/scans
            """#
        )
        #expect(
            readers == [
                ReaderConfiguration(name: "table-1", kind: .keyboard, match: .path("/dev/ikrar/table-1")),
                ReaderConfiguration(
                    name: "table-2",
                    kind: .keyboard,
                    match: .properties(usb: USBIdentifier("0c2e:0901"), name: nil, port: "1-1.2"),
                    layout: .de,
                    format: CodeFormat(terminator: .idle, prefix: "\u{2}", idleMilliseconds: 50),
                    blankingMilliseconds: 0,
                    coolDownMilliseconds: 5000
                ),
                ReaderConfiguration(
                    name: "serial",
                    kind: .serial,
                    match: .properties(usb: nil, name: "Example Scanner", port: nil),
                    speed: .baud115200
                ),
                ReaderConfiguration(name: "lines", kind: .fifo, match: .path("/run/ikrar/scans")),
            ]
        )
    }

    @Test(arguments: [
        "readers:\n  - name: a\n", "readers:\n  - path: /dev/a\n", "readers:\n  - name: a b\n    path: /dev/a\n",
        "readers:\n  - name: a\n    kind: fifo\n    usb: 0c2e:0901\n", "readers:\n  - name: a\n    usb: c2e:901\n",
        "readers:\n  - name: a\n    path: dev/a\n", "readers:\n  - name: a\n    path: /a\n    layout: xx\n",
        "readers:\n  - name: a\n    path: /a\n  - name: a\n    path: /b\n",
        "readers:\n  - name: a\n    path: /a\n    blanking-ms: -1\n",
        "readers:\n  - name: a\n    path: /a\n    baud: 9601\n",
    ])
    func `a reader that names no device, or something impossible, is refused`(_ text: String) {
        #expect(throws: ConfigurationError.self) { try readers(text) }
    }

    @Test func `the sample's readers are accepted when they are no comments any more`() throws {
        let sample = try String(contentsOf: Self.deploy.appending(path: "ikrard.yaml"), encoding: .utf8)
        let lines = sample.split(separator: "\n").drop { $0 != "# readers:" }.prefix { $0.hasPrefix("# ") }
        let readers = try readers(lines.map { $0.dropFirst(2) }.joined(separator: "\n"))
        #expect(readers.count == 4)
        #expect(Set(readers.map(\.kind)) == Set(ReaderKind.allCases))
    }
}
