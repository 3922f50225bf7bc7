import Foundation
import HQStore
import IkrarAudit
import IkrarLedger
import IkrarModel
import IkrarWire
import Testing

/// An HQ that was restored from an older copy takes back what its published log has.
@Suite("An older copy catches up with its published log")
struct CatchUpTests {
    private static let files = ["hq.sqlite", "log.key", "registrar.key", "bundle.key", "opening.keys", "log"]

    @Test("and goes on with the same history, the openings coming again from the kiosk that has them")
    func sameHistory() async throws {
        try await Self.withRestored { hq, before, history in
            let report = try await before.open { hq in
                try await hq.store.catchUp(from: hq.store.logFolder, now: .test(900))
            }
            #expect(report.oldSize == history.oldSize)
            #expect(report.tree.size == history.size)
            #expect(report.lostKiosks == ["3374-015/1"])
            #expect(report.lostDocuments == [])
            #expect(report.lostOpenings.filter { !$0.isAskedFor }.map(\.type) == [.pledge, .correct])
            #expect(report.lostOpenings.contains { $0.leaf == history.pledges[0].signed.leaf })
            try await before.publish()
            #expect(try before.bytes("log/checkpoint") == hq.bytes("log/checkpoint"))

            try await before.open { hq in
                var kiosk = history.kiosk
                #expect(try await hq.audit().counts.pledged < history.report.counts.pledged)
                // A greeting is answered with where to begin again; what comes then has the indices it had.
                guard case .stored(let greeting) = try await hq.push([], from: kiosk) else {
                    throw HQStoreError.invalid("no answer")
                }
                #expect(greeting.nextSeq < kiosk.head.nextSeq)
                let again = history.pledges + [history.erased] + history.others
                let frames = again.filter { $0.signed.record.header.seq >= greeting.nextSeq }
                    .sorted { $0.signed.record.header.seq < $1.signed.record.header.seq }.flatMap(\.frames)
                guard case .stored(let answer) = try await hq.push(frames, from: kiosk) else {
                    throw HQStoreError.invalid("no answer")
                }
                #expect(answer.stored.map(\.count).reduce(0, +) == UInt64(frames.count { $0.isNote }))
                // It is asked once, whether or not it had everything.
                guard case .stored(let done) = try await hq.push([], from: kiosk) else {
                    throw HQStoreError.invalid("no answer")
                }
                #expect(done.nextSeq == kiosk.head.nextSeq)
                // The correction's opening was nowhere else; whom the erased record counted for is known no longer.
                _ = try await hq.store.void(leaf: history.correction, reason: "test", context: .test(950))
                let now = try await hq.audit()
                #expect(now.counts.pledged == history.report.counts.pledged - 1)
                #expect(now.counts.refused == history.report.counts.refused)
                #expect(now.counts.pending == history.report.counts.pending + 1)
                #expect(try await hq.store.rebuild(repairs: false).differences == [])
                // What was erased stays erased, and the record of a revoked key is refused as before.
                let index = try #require(report.lostOpenings.first?.index)
                let openings = try await hq.store.openings(in: 0..<report.tree.size)
                #expect(openings.contains { if case .erased = $0 { true } else { false } })
                #expect(openings[Int(index)] != .missing)
                try await hq.push(try kiosk.record(.signed, TestRoster.person(7)).frames, from: kiosk)
            }
            try await before.publish()
            let grown = try SignedCheckpoint(parsing: before.bytes("log/checkpoint"))
            #expect(grown.checkpoint.tree.size == history.size + 2)
        }
    }

    @Test("from an auditor's copy, and again where its own log shows more")
    func copies() async throws {
        try await Self.withRestored { hq, before, history in
            try before.remove("log")
            try await before.open { hq in
                await #expect(throws: HQStoreError.self) {
                    try await hq.store.catchUp(from: hq.store.logFolder, now: .test(900))
                }
            }
            let source = LogFolder(path: hq.path + "/log")
            let size = try await before.open { try await $0.store.catchUp(from: source, now: .test(900)).tree.size }
            #expect(size == history.size)
            try await before.publish()
            #expect(try before.bytes("log/checkpoint") == hq.bytes("log/checkpoint"))
            // A second time there is nothing to take.
            let again = try await before.open { try await $0.store.catchUp(from: source, now: .test(901)) }
            #expect(again.oldSize == again.tree.size && again.lostOpenings == [])
        }
    }

    @Test(
        "and changes nothing when the log is not its own, or not whole",
        arguments: ["entry", "bundle", "checkpoint", "own entries"]
    )
    func refuses(damage: String) async throws {
        try await Self.withRestored { hq, before, history in
            switch damage {
            case "entry":
                let name = "log/tile/entries/000.p/\(history.size)"
                var bytes = try before.bytes(name)
                bytes[bytes.count - 80] ^= 1
                try before.put(bytes, at: name)
            case "bundle":
                try before.remove("log/tile/entries/000.p/\(history.size)")
            case "checkpoint":
                let published = try SignedCheckpoint(parsing: before.bytes("log/checkpoint"))
                let stranger = try SignerKey.generate(name: TestHQ.origin)
                let forged = try SignedCheckpoint(signing: published.checkpoint, with: stranger)
                try before.put(forged.bytes, at: "log/checkpoint")
            default:
                // Somebody acted at HQ before it had caught up: that is another history.
                try await before.open { hq in _ = try await hq.enrol("3374-099") }
            }
            try await before.open { hq in
                let size = try await hq.store.logSize()
                let report = try await hq.audit()
                await #expect(throws: HQStoreError.self) {
                    try await hq.store.catchUp(from: hq.store.logFolder, now: .test(900))
                }
                #expect(try await hq.store.logSize() == size)
                #expect(try await hq.audit() == report)
            }
            await #expect(throws: HQStoreError.self) { try await before.publish() }
        }
    }

    @Test("with records that a kiosk had kept back, which it may still send")
    func withheld() async throws {
        try await HQDirectory.with { hq in
            var kiosk = try await hq.open { try await $0.enrol() }
            try await hq.publish()
            try await HQDirectory.with { before in
                for name in Self.files { try before.copy(name, from: hq) }
                let kept = try (0..<4).map { try kiosk.record(.signed, TestRoster.person($0)) }
                let last = try kiosk.record(.signed, TestRoster.person(4))
                try await hq.open { [kiosk] hq in
                    let frames = [kept[0].withheld, kept[1].withheld] + kept[2].frames + [kept[3].withheld]
                    try await hq.push(frames + last.frames, from: kiosk)
                    try await hq.push(kept[1].frames, from: kiosk)
                }
                try await hq.publish()
                try before.copy("log", from: hq)
                try await before.open { [kiosk] hq in
                    _ = try await hq.store.catchUp(from: hq.store.logFolder, now: .test(900))
                    // The leaf of the first is known to nobody any more, that of the last is.
                    let other = try await hq.push([kept[0].withheld], from: kiosk)
                    guard case .stored = other else { throw HQStoreError.invalid("\(other)") }
                    let fork = try await hq.push([.withheld(seq: 3, leaf: .sha256([1]))], from: kiosk)
                    guard case .fork = fork else { throw HQStoreError.invalid("\(fork)") }
                    for record in [kept[0], kept[3]] {
                        let answer = try await hq.push(record.frames, from: kiosk)
                        guard case .stored = answer else { throw HQStoreError.invalid("\(answer)") }
                    }
                    #expect(try await hq.store.kiosks().map(\.gaps) == [0])
                    #expect(try await hq.store.rebuild(repairs: false).differences == [])
                }
            }
        }
    }

    // MARK: The history

    private struct History {
        let kiosk: TestKiosk
        let pledges: [TestRecord]
        let erased: TestRecord
        let others: [TestRecord]
        let correction: Hash32
        let oldSize: UInt64
        let size: UInt64
        let report: AuditReport
    }

    /// An HQ with a history of every kind, and an older copy of it beside the newer published log.
    private static func withRestored(
        _ body: (_ hq: HQDirectory, _ before: HQDirectory, _ history: History) async throws -> Void
    ) async throws {
        try await HQDirectory.with { hq in
            let people = try (0..<8).map { try TestRoster.person($0) }
            var kiosk = try await hq.open { hq in
                try await hq.importRoster(people)
                try await hq.importCampaign()
                return try await hq.enrol()
            }
            let early = try kiosk.record(.signed, people[0])
            try await hq.open { [kiosk] hq in try await hq.push(early.frames, from: kiosk) }
            try await hq.publish()
            try await HQDirectory.with { before in
                for name in files { try before.copy(name, from: hq) }
                let oldSize = try await before.open { try await $0.store.logSize() }
                let pledges = try (1..<4).map { try kiosk.record(.signed, people[$0]) }
                let erased = try kiosk.record(.signed, people[5])
                let void = try kiosk.void(pledges[2].signed.leaf)
                let unmatched = try kiosk.unmatched("123")
                let others = [void, unmatched]
                let correction = try await hq.open { [kiosk] hq in
                    try await hq.push((pledges + [erased] + others).flatMap(\.frames), from: kiosk)
                    var second = try await hq.enrol("3374-015")
                    try await hq.push(second.unmatched("9").frames, from: second)
                    try await hq.store.revoke(kiosk: "3374-015/1", now: .test(300))
                    _ = try await hq.store.erase(leaf: erased.signed.leaf, ground: "Surat 1", context: .test())
                    return try await hq.store.correct(
                        leaf: early.signed.leaf,
                        person: nil,
                        pledge: .refused,
                        reason: "wrong_act",
                        context: .test()
                    )[0].leaf
                }
                try await hq.publish()
                try before.copy("log", from: hq)
                let report = try await hq.open { hq in
                    // What HQ itself decided cannot come back: its opening was nowhere else.
                    _ = try await hq.store.void(leaf: correction, reason: "test", context: .test(600))
                    return try await hq.audit()
                }
                let size = try SignedCheckpoint(parsing: before.bytes("log/checkpoint")).checkpoint.tree.size
                let history = History(
                    kiosk: kiosk,
                    pledges: pledges,
                    erased: erased,
                    others: others,
                    correction: correction,
                    oldSize: oldSize,
                    size: size,
                    report: report
                )
                try await body(hq, before, history)
            }
        }
    }
}

extension Frame {
    fileprivate var isNote: Bool { if case .note = self { true } else { false } }
}
