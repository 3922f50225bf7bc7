import Foundation
import KioskControl
import KioskStore
import Testing

@testable import KioskDaemon

@Suite struct BackupTests {
    @Test func `a backup beside a running daemon holds every record and takes no file's place`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            _ = try await fixture.client.scan(ScanOrder(input: TestDocuments.budi), request: .random())
            let records = try await fixture.client.status().nextSeq
            let data = fixture.directory + "/data"
            let copy = fixture.directory + "/copy.sqlite"
            #expect(try KioskStore.backup(dataDirectory: data, to: copy) == records)
            #expect(!FileManager.default.fileExists(atPath: copy + ".new"))
            #expect(throws: KioskStoreError.self) { try KioskStore.backup(dataDirectory: data, to: copy) }
            #expect(throws: KioskStoreError.self) {
                try KioskStore.backup(dataDirectory: data, to: fixture.directory + "/missing/copy.sqlite")
            }
        }
    }
}
