import Foundation
import IkrarModel
import IkrarService
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
}
