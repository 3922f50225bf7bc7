import Foundation
import IkrarLedger
import Testing

@testable import KioskStore

@Suite struct HighWaterMarkTests {
    func withMark(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(component: "mark-\(UUID().uuidString)").path
        // A leftover in the temporary directory harms nobody.
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    func value(_ seq: UInt64) -> HighWaterMark.Value {
        .init(signer: "ikrar.invalid/k/test/1", nextSeq: seq, leaf: Hash32.sha256([UInt8(seq % 256)]))
    }

    @Test func `gives what was written last`() throws {
        try withMark { path in
            let mark = try HighWaterMark.create(path: path, value: value(0))
            for seq in 1...5 as ClosedRange<UInt64> {
                mark.advance(to: value(seq))
                #expect(try HighWaterMark.read(path: path) == value(seq))
            }
            try mark.sync()
            let again = try #require(try HighWaterMark.open(path: path))
            again.advance(to: value(6))
            #expect(try HighWaterMark.read(path: path) == value(6))
        }
    }

    @Test func `gives the one before when a write was torn anywhere`() throws {
        try withMark { path in
            let mark = try HighWaterMark.create(path: path, value: value(0))
            mark.advance(to: value(1))
            let before = try Data(contentsOf: URL(filePath: path))
            mark.advance(to: value(2))
            let after = try Data(contentsOf: URL(filePath: path))
            for cut in 0...HighWaterMark.slotBytes {
                try (after.prefix(cut) + before.suffix(from: cut)).write(to: URL(filePath: path))
                let found = try HighWaterMark.read(path: path)
                #expect(found == value(1) || found == value(2))
            }
        }
    }

    @Test func `holds the longest name a signer may have`() throws {
        try withMark { path in
            let name = String(repeating: "x", count: HighWaterMark.signerBytesMax)
            let value = HighWaterMark.Value(signer: name, nextSeq: UInt64(Int64.max), leaf: .emptyTree)
            _ = try HighWaterMark.create(path: path, value: value)
            #expect(try HighWaterMark.read(path: path) == value)
            #expect(try Data(contentsOf: URL(filePath: path)).count == 2 * HighWaterMark.slotBytes)
        }
    }

    @Test func `is nothing where there is no file and damage where neither slot is whole`() throws {
        try withMark { path in
            #expect(try HighWaterMark.read(path: path) == nil)
            for content in [Data(), Data(repeating: 0, count: 512), Data("x".utf8)] {
                try content.write(to: URL(filePath: path))
                #expect(throws: KioskStoreError.self) { try HighWaterMark.read(path: path) }
            }
        }
    }
}
