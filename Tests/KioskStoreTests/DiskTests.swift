import DurableSQLite
import Foundation
import IkrarModel
import Testing

@testable import KioskStore

@Suite(.enabled(if: SmallDisk.isAvailable, "needs the right to mount a tmpfs"))
struct DiskTests {
    @Test func `refuses scans on a full disk, keeps nothing of them, and recovers when there is room`() async throws {
        try await SmallDisk.withDisk(sizeMiB: 24) { disk in
            let kiosk = try Kiosk(disk + "/data")
            try await kiosk.prepare(people: 20, opens: "c-both")
            try await kiosk.scan(0)
            let filler = SmallDisk.fill(disk)
            let count = try kiosk.noteCount()
            await #expect(throws: KioskStoreError.diskFull) { try await kiosk.scan(1) }
            #expect(try kiosk.noteCount() == count)
            let status = await kiosk.store.status()
            #expect(status.disk.state == .full)
            #expect(status.people == 20)
            #expect(status.refusal == nil)
            try FileManager.default.removeItem(atPath: filler)
            #expect(try await kiosk.scan(1).outcome == .recorded)
            #expect(try await kiosk.scan(0).outcome == .already)
            #expect(try await kiosk.store.verify().problems.isEmpty)
            await kiosk.close()
        }
    }

    @Test func `opens on a full disk by giving the ballast back`() async throws {
        try await SmallDisk.withDisk(sizeMiB: 64) { disk in
            let kiosk = try Kiosk(disk + "/data")
            try await kiosk.prepare(people: 20, opens: "c-both")
            try await kiosk.scan(0)
            await kiosk.close()
            #expect(DurableFile.exists(kiosk.data.ballast))
            let filler = SmallDisk.fill(disk)
            try await kiosk.reopen()
            #expect(!DurableFile.exists(kiosk.data.ballast))
            let status = await kiosk.store.status()
            #expect(status.refusal == nil)
            #expect(status.disk.state != .ok)
            try FileManager.default.removeItem(atPath: filler)
            #expect(try await kiosk.scan(1).outcome == .recorded)
            await kiosk.close()
        }
    }

    @Test func `opens without room as a store that refuses, and opens the database when there is room`() async throws {
        try await SmallDisk.withDisk(sizeMiB: 24) { disk in
            let kiosk = try Kiosk(disk + "/data")
            try await kiosk.prepare(people: 20, opens: "c-both")
            try await kiosk.scan(0)
            await kiosk.close()
            let filler = SmallDisk.fill(disk)
            try await kiosk.reopen()
            let refusal = await kiosk.store.status().refusal
            #expect(refusal == .diskFull, "\(String(describing: refusal))")
            await #expect(throws: KioskStoreError.diskFull) { try await kiosk.scan(1) }
            try FileManager.default.removeItem(atPath: filler)
            #expect(try await kiosk.scan(1).outcome == .recorded)
            #expect(await kiosk.store.status().refusal == nil)
            await kiosk.close()
        }
    }

    @Test func `refuses on a read-only file system, still answers questions, and recovers`() async throws {
        try await SmallDisk.withDisk(sizeMiB: 24) { disk in
            let kiosk = try Kiosk(disk + "/data")
            try await kiosk.prepare(people: 20, opens: "c-both")
            await kiosk.close()
            try SmallDisk.remount(disk, readOnly: true)
            try await kiosk.reopen()
            #expect(await kiosk.store.status().refusal == .readOnly)
            #expect(await kiosk.store.status().disk.state == .readOnly)
            await #expect(throws: KioskStoreError.readOnly) { try await kiosk.scan(1) }
            try SmallDisk.remount(disk, readOnly: false)
            #expect(try await kiosk.scan(1).outcome == .recorded)
            await kiosk.close()
        }
    }
}
