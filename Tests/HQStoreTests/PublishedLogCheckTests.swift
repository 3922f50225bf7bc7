import DurableSQLite
import Foundation
import HQStore
import IkrarLedger
import IkrarWire
import Testing

/// What a crash between two steps of a publication leaves, and what an older copy of the store would do.
@Suite struct PublishedLogCheckTests {
    @Test func `goes on where tiles were written and no checkpoint was signed`() async throws {
        try await Self.withTwoStates { hq, before in
            try before.copy("log/tile", from: hq)
            let records = try hq.bytes("log/tile/entries/001.p/46")
            try before.copy("hq.sqlite", from: hq)
            try await before.forgetCheckpoint(size: 302)
            try await before.publish()
            #expect(try before.bytes("log/checkpoint") == hq.bytes("log/checkpoint"))
            #expect(try before.bytes("log/tile/entries/001.p/46") == records)
        }
    }

    @Test func `publishes a checkpoint that was signed and not published, with the same bytes`() async throws {
        try await Self.withTwoStates { hq, _ in
            let bytes = try hq.bytes("log/checkpoint")
            try hq.remove("log/checkpoint")
            try await hq.publish()
            #expect(try hq.bytes("log/checkpoint") == bytes)
        }
    }

    @Test func `makes missing tiles and bundles anew with the same bytes`() async throws {
        try await Self.withTwoStates { hq, _ in
            let lost = ["log/tile/0/000", "log/tile/1/000.p/1", "log/tile/entries/001.p/46"]
            let bytes = try lost.map { try hq.bytes($0) }
            for name in lost { try hq.remove(name) }
            try await hq.publish()
            #expect(try lost.map { try hq.bytes($0) } == bytes)
        }
    }

    @Test func `refuses to sign a second history over an older copy of the database`() async throws {
        try await Self.withTwoStates { hq, before in
            try before.copy("log", from: hq)
            await #expect {
                try await before.publish()
            } throws: { error in
                guard case HQStoreError.publishedIsNewer(published: 302, stored: 1) = error else { return false }
                return true
            }
        }
    }

    @Test func `refuses a published checkpoint of another tree of the same size`() async throws {
        try await Self.withTwoStates { hq, before in
            try await Self.admitOthers(before)
            _ = try await before.publish()
            try before.copy("log/checkpoint", from: hq)
            await #expect {
                try await before.publish()
            } throws: { error in
                guard case HQStoreError.publishedContradicts(size: 302) = error else { return false }
                return true
            }
        }
    }

    @Test func `never puts other bytes into a tile that stands`() async throws {
        try await Self.withTwoStates { hq, before in
            try before.copy("log/tile", from: hq)
            let bytes = try before.bytes("log/tile/entries/000")
            try await Self.admitOthers(before)
            await #expect {
                try await before.publish()
            } throws: { error in
                guard case HQStoreError.logDiverged = error else { return false }
                return true
            }
            #expect(try before.bytes("log/tile/entries/000") == bytes)
        }
    }

    @Test func `refuses tiles with another root than was signed`() async throws {
        try await Self.withTwoStates { hq, _ in
            var bytes = try hq.bytes("log/tile/0/001.p/46")
            bytes[5] ^= 1
            try hq.put(bytes, at: "log/tile/0/001.p/46")
            await #expect(performing: { try await hq.publish() }, throws: Self.isLogFolderError)
            bytes[5] ^= 1
            try hq.put(bytes, at: "log/tile/0/001.p/46")
            try await hq.publish()
        }
    }

    @Test func `refuses a published checkpoint that another key signed`() async throws {
        try await Self.withTwoStates { hq, _ in
            let published = try SignedCheckpoint(parsing: hq.bytes("log/checkpoint"))
            let key = try SignerKey.generate(name: TestHQ.origin)
            try hq.put(SignedCheckpoint(signing: published.checkpoint, with: key).bytes, at: "log/checkpoint")
            await #expect(performing: { try await hq.publish() }, throws: Self.isLogFolderError)
        }
    }

    /// An HQ that published 302 entries, and a copy of it from when it had published one.
    private static func withTwoStates(_ body: (HQDirectory, HQDirectory) async throws -> Void) async throws {
        try await HQDirectory.with { hq in
            let enrolled = try await hq.open { hq in try await hq.enrol() }
            try await hq.publish()
            try await HQDirectory.with { before in
                for name in ["hq.sqlite", "log.key", "registrar.key", "bundle.key", "log"] {
                    try before.copy(name, from: hq)
                }
                var kiosk = enrolled
                let records = try kiosk.signMany(301)
                try await hq.open { [kiosk] hq in try await hq.push(records.map { .note($0.note) }, from: kiosk) }
                try await hq.publish()
                try await body(hq, before)
            }
        }
    }

    /// Admits as many entries as the other HQ has, of another kiosk.
    private static func admitOthers(_ hq: HQDirectory) async throws {
        try await hq.open { hq in
            var other = try await hq.enrol("3374-099")
            let records = try other.signMany(300)
            try await hq.push(records.map { .note($0.note) }, from: other)
        }
    }

    private static func isLogFolderError(_ error: any Error) -> Bool {
        guard case HQStoreError.logFolder = error else { return false }
        return true
    }
}
