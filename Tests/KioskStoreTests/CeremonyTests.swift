import GRDB
import IkrarDocuments
import IkrarLedger
import IkrarModel
import Testing

@testable import KioskStore

@Suite struct CeremonyTests {
    @Test func `seals what was recorded since the last seal`() async throws {
        try await Kiosk.with { kiosk in
            for index in 0..<3 { try await kiosk.scan(index) }
            let stranger = try await kiosk.scan(Sample.stranger)
            _ = try await kiosk.store.void(
                leaf: stranger.records[0].leaf,
                reason: "mistake",
                context: kiosk.context(),
                requestID: "void"
            )
            let counts = try await kiosk.store.closeCeremony("c-both", context: kiosk.context())
            #expect(counts == SealCounts(attendance: 3, pledge: 3, unmatched: 1, void: 1))
            #expect(try await kiosk.store.openCeremony("c-both", context: kiosk.context()) == .zero)
            try await kiosk.scan(4)
            try await kiosk.reopen()
            try await kiosk.scan(5)
            let second = try await kiosk.store.closeCeremony("c-both", context: kiosk.context())
            #expect(second == SealCounts(attendance: 2, pledge: 2, unmatched: 0, void: 0))
            let status = try await kiosk.store.ceremonies().first { $0.ceremony.id == "c-both" }
            #expect(status?.counts == SealCounts(attendance: 5, pledge: 5, unmatched: 1, void: 1))
            #expect(status?.isOpen == false)
            #expect(try await kiosk.store.verify().problems.isEmpty)
        }
    }

    @Test func `keeps the open ceremony and its counts over a restart`() async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            try await kiosk.reopen()
            let status = await kiosk.store.status()
            #expect(status.openCeremony?.ceremony.id == "c-both")
            #expect(status.openCeremony?.counts.pledge == 1)
            #expect(try await kiosk.scan(0).outcome == .already)
        }
    }

    @Test func `opens one ceremony at a time, and the open one again without a record`() async throws {
        try await Kiosk.with { kiosk in
            let count = try kiosk.noteCount()
            try await kiosk.store.openCeremony("c-both", context: kiosk.context())
            #expect(try kiosk.noteCount() == count)
            await #expect(throws: KioskStoreError.ceremonyAlreadyOpen(id: "c-both")) {
                try await kiosk.store.openCeremony("c-late", context: kiosk.context())
            }
            await #expect(throws: KioskStoreError.ceremonyNotOpen(id: "c-late")) {
                try await kiosk.store.closeCeremony("c-late", context: kiosk.context())
            }
            await #expect(throws: KioskStoreError.unknownCeremony(id: "none")) {
                try await kiosk.store.openCeremony("none", context: kiosk.context())
            }
        }
    }

    @Test func `opens no ceremony that records pledges without the campaign's text`() async throws {
        try await Kiosk.with(opens: nil) { kiosk in
            let parent = kiosk.directory + "-bare"
            let bare = try Kiosk(parent)
            _ = try await bare.store.importDocument(Sample.campaign(), context: bare.context())
            let hash = try Sample.pledgeText().sha256Hex
            await #expect(throws: KioskStoreError.missingPledgeText(id: "test-text", sha256Hex: hash)) {
                try await bare.store.openCeremony("c-both", context: bare.context())
            }
            #expect(try await bare.store.campaignStatuses().map(\.hasPledgeText) == [false])
            try await bare.store.openCeremony("c-present", context: bare.context())
            await bare.close()
        }
    }

    @Test func `writes a define record for a new document and none for the same again`() async throws {
        try await Kiosk.with(opens: nil) { kiosk in
            let count = try kiosk.noteCount()
            let same = try await kiosk.store.importDocument(Sample.campaign(), context: kiosk.context())
            #expect(!same.changed)
            #expect(try kiosk.noteCount() == count)
            let file = try Sample.campaign(title: "Ikrar (revisi)")
            let changed = try await kiosk.store.importDocument(file, context: kiosk.context())
            #expect(
                changed == DocumentImport(kind: .campaign, id: "campaign", sha256Hex: file.sha256Hex, changed: true)
            )
            #expect(try await kiosk.store.campaigns().map(\.title) == ["Ikrar (revisi)"])
            // The older file is in force again when it is imported again.
            #expect(try await kiosk.store.importDocument(Sample.campaign(), context: kiosk.context()).changed)
            #expect(try await kiosk.store.campaigns().map(\.title) == ["Ikrar"])
            try await kiosk.reopen()
            #expect(try await kiosk.store.campaigns().map(\.title) == ["Ikrar"])
        }
    }

    @Test func `refuses to change the campaign of the open ceremony or to move a ceremony to another campaign`()
        async throws
    {
        try await Kiosk.with { kiosk in
            await #expect {
                _ = try await kiosk.store.importDocument(Sample.campaign(title: "Lain"), context: kiosk.context())
            } throws: { error in
                if case KioskStoreError.documentConflict = error { true } else { false }
            }
            try await kiosk.store.closeCeremony("c-both", context: kiosk.context())
            await #expect {
                _ = try await kiosk.store.importDocument(Sample.campaign(id: "other"), context: kiosk.context())
            } throws: { error in
                if case KioskStoreError.documentConflict = error { true } else { false }
            }
            #expect(try await kiosk.store.campaigns().map(\.id) == ["campaign"])
            _ = try await kiosk.store.importDocument(
                Sample.campaign(id: "other", prefix: "o"),
                context: kiosk.context()
            )
            #expect(try await kiosk.store.ceremonies().count == 6)
        }
    }

    @Test func `refuses a ceremony whose campaign is not here`() async throws {
        try await Kiosk.with(opens: nil) { kiosk in
            let file = try DocumentFile(
                parsing: Array(
                    """
                    kind: ceremony
                    version: 1
                    campaign: none
                    id: x
                    title: "X"
                    occasion: meeting
                    mode: online
                    date: unknown
                    zone: Asia/Jakarta
                    records: [pledge]

                    """.utf8
                )
            )
            await #expect(throws: KioskStoreError.unknownCampaign(id: "none")) {
                _ = try await kiosk.store.importDocument(file, context: kiosk.context())
            }
        }
    }
}
