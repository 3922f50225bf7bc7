import Foundation
import Testing

@Suite("HQ speaks TLS with certificate files")
struct TLSTests {
    @Test func `a kiosk enrols and sends over TLS to the CA it was told, and to no other`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            ikrar.unplugHQ()
            let certificate = try Certificate(folder: ikrar.folder, name: "hq")
            let other = try Certificate(folder: ikrar.folder, name: "other")
            try ikrar.startHQ(
                listen: "127.0.0.1:0",
                ["--tls-certificate", certificate.file, "--tls-key", certificate.key]
            )
            #expect(ikrar.hqURL.hasPrefix("https://"))
            let kiosk = ikrar.kiosk("3374-021")
            try kiosk.start()
            #expect(throws: (any Error).self) { try ikrar.enrol(kiosk) }
            #expect(throws: (any Error).self) { try ikrar.enrol(kiosk, ["--ca-file", other.file]) }
            try ikrar.enrol(kiosk, ["--ca-file", certificate.file])
            try kiosk.prepare()
            try kiosk.must(["scan", SampleRoster.identifiers[60]])
            try kiosk.must(["sync", "--wait"])
            #expect((try ikrar.audit()["counts"] as? [String: Int])?["pledged"] == 1)
        }
    }

    @Test func `a key that is not the certificate's is refused as configuration, by name`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            ikrar.unplugHQ()
            let certificate = try Certificate(folder: ikrar.folder, name: "hq")
            let other = try Certificate(folder: ikrar.folder, name: "other")
            let refused = try Program.hq.run([
                "serve", "--data-dir", ikrar.hqData, "--listen", "127.0.0.1:0", "--tls-certificate", certificate.file,
                "--tls-key", other.key,
            ])
            #expect(refused.status == 78, "\(refused)")
            #expect(refused.errors.contains(other.key))
        }
    }
}
