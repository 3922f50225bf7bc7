import Foundation
import Testing

@Suite("A full disk", .enabled(if: SmallDisk.isPossible, "mounting a small disk needs root and loop devices"))
struct DiskTests {
    @Test func `scans are refused clearly while the disk is full and work again when there is room`() throws {
        try Installation.with { ikrar in
            let disk = try SmallDisk(folder: ikrar.folder, megabytes: 48)
            let kiosk = Kiosk(
                site: "disk",
                folder: ikrar.folder.appendingPathComponent("kiosk"),
                data: disk.mountPoint.appendingPathComponent("data")
            )
            try kiosk.start()
            try kiosk.prepare()
            try kiosk.must(["scan", SampleRoster.identifiers[0]])
            try disk.fill()

            // What is already allocated may still take a few records; then every scan is refused, none half-kept.
            var refused: Program.Answer?
            var recorded = [SampleRoster.identifiers[0]]
            for identifier in SampleRoster.identifiers.dropFirst().prefix(200) {
                let answer = try kiosk.run(["scan", identifier])
                guard answer.status == 0 else {
                    refused = answer
                    break
                }
                recorded.append(identifier)
            }
            let answer = try #require(refused, "200 scans found room on a full disk")
            #expect(answer.status == 75, "\(answer)")
            #expect(answer.errors.lowercased().contains("disk"))
            #expect(try kiosk.run(["status"]).status == 0)

            try disk.empty()
            #expect(try kiosk.run(["scan", SampleRoster.identifiers[230]]).status == 0)
            for identifier in recorded { #expect(try kiosk.run(["scan", identifier]).status == 10) }
            kiosk.daemon?.stop()
            #expect(try kiosk.verifyStore().status == 0)
        }
    }

    @Test func `a kiosk starts on a full disk, says so, and records once there is room`() throws {
        try Installation.with { ikrar in
            let disk = try SmallDisk(folder: ikrar.folder, megabytes: 48)
            let kiosk = Kiosk(
                site: "disk",
                folder: ikrar.folder.appendingPathComponent("kiosk"),
                data: disk.mountPoint.appendingPathComponent("data")
            )
            try kiosk.start()
            try kiosk.prepare()
            kiosk.daemon?.stop()
            try disk.fill()
            try kiosk.start()
            #expect(try kiosk.run(["status"]).status == 0)
            try disk.empty()
            #expect(try kiosk.run(["scan", SampleRoster.identifiers[0]]).status == 0)
        }
    }
}
