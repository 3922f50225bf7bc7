import HQStore
import IkrarAudit
import IkrarLedger
import IkrarModel
import IkrarRoster
import IkrarWire
import Testing

@Suite("Acts of HQ")
struct ActTests {
    /// An HQ with ten people, one campaign and one kiosk.
    private func withKiosk(_ body: (TestHQ, [RosterPerson], inout TestKiosk) async throws -> Void) async throws {
        try await TestHQ.with { hq in
            let people = try (0..<10).map { try TestRoster.person($0) }
            try await hq.importRoster(people)
            try await hq.importCampaign()
            var kiosk = try await hq.enrol()
            try await body(hq, people, &kiosk)
            // Whatever happened, the kept counts are those of the people listed.
            let report = try await hq.audit()
            let counted = try AuditReport(
                asOf: report.asOf,
                campaign: report.campaign,
                people: report.people,
                tree: UnitTree(TestRoster.units),
                completeness: report.completeness
            )
            #expect(report.counts == counted.counts)
        }
    }

    @Test("void a record of any kiosk, once, and say so in the log")
    func void() async throws {
        try await withKiosk { hq, people, kiosk in
            let record = try kiosk.record(.signed, people[0])
            try await hq.push(record.frames, from: kiosk)
            #expect(try await hq.audit().counts.pledged == 1)
            let leaf = record.signed.leaf
            let acts = try await hq.store.void(leaf: leaf, reason: "test", context: .test())
            #expect(acts.map(\.type) == [.void])
            #expect(try await hq.audit().counts.pledged == 0)
            await #expect(throws: HQStoreError.self) {
                try await hq.store.void(leaf: leaf, reason: "test", context: .test())
            }
            await #expect(throws: HQStoreError.self) {
                try await hq.store.void(leaf: acts[0].leaf, reason: "test", context: .test())
            }
            await #expect(throws: HQStoreError.self) {
                try await hq.store.void(leaf: .emptyTree, reason: "test", context: .test())
            }
        }
    }

    @Test("match an unmatched input to its person, with the kiosk's time and place")
    func match() async throws {
        try await withKiosk { hq, people, kiosk in
            let input = try kiosk.unmatched("123")
            try await hq.push(input.frames, from: kiosk)
            #expect(try await hq.audit().completeness.unmatched == 1)
            let id = try await hq.personID(people[3].name)
            let acts = try await hq.store.match(
                leaf: input.signed.leaf,
                person: id,
                reason: "identified",
                context: .test()
            )
            #expect(acts.map(\.type) == [.match, .match])
            let report = try await hq.audit()
            #expect(report.completeness.unmatched == 0)
            #expect(report.counts.attended == 1)
            let pledged = try await hq.audit(state: .pledged).people
            #expect(pledged.map(\.id) == [id])
            #expect(pledged.first?.first == FirstPledge(time: RecordTime.test(50).text, kiosk: kiosk.key.name))
        }
    }

    @Test("let the last match of an input count, and bring the one before back when it is void")
    func rematch() async throws {
        try await withKiosk { hq, people, kiosk in
            let input = try kiosk.unmatched("123")
            try await hq.push(input.frames, from: kiosk)
            let (first, second) = (try await hq.personID(people[3].name), try await hq.personID(people[4].name))
            func match(_ id: String, _ pledge: PledgeAct = .signed) async throws -> [HQAct] {
                try await hq.store.match(
                    leaf: input.signed.leaf,
                    person: id,
                    pledge: pledge,
                    reason: "identified",
                    context: .test()
                )
            }
            let before = try await match(first)
            let after = try await match(second, .refused)
            #expect(try await hq.audit(state: .pledged).people.isEmpty)
            #expect(try await hq.audit(state: .refused).people.map(\.id) == [second])
            for act in after { _ = try await hq.store.void(leaf: act.leaf, reason: "wrong_person", context: .test()) }
            #expect(try await hq.audit(state: .pledged).people.map(\.id) == [first])
            #expect(try await hq.audit().counts.refused == 0)
            for act in before { _ = try await hq.store.void(leaf: act.leaf, reason: "wrong_person", context: .test()) }
            let report = try await hq.audit()
            #expect(report.counts.pledged == 0)
            #expect(report.counts.attended == 0)
            #expect(report.completeness.unmatched == 1)
        }
    }

    @Test("take a match out with the input it was for")
    func voidOfMatched() async throws {
        try await withKiosk { hq, people, kiosk in
            let input = try kiosk.unmatched("123")
            try await hq.push(input.frames, from: kiosk)
            let id = try await hq.personID(people[3].name)
            _ = try await hq.store.match(leaf: input.signed.leaf, person: id, reason: "identified", context: .test())
            try await hq.push(kiosk.void(input.signed.leaf).frames, from: kiosk)
            #expect(try await hq.audit().counts.pledged == 0)
            #expect(try await hq.audit().completeness.unmatched == 0)
        }
    }

    @Test("match a pledge of someone HQ did not know, and count it once when the roster learns the number")
    func matchOfStranger() async throws {
        try await withKiosk { hq, people, kiosk in
            let stranger = try TestRoster.person(400)
            let record = try kiosk.record(.refused, stranger)
            try await hq.push(record.frames, from: kiosk)
            let id = try await hq.personID(people[3].name)
            let acts = try await hq.store.match(
                leaf: record.signed.leaf,
                person: id,
                reason: "identified",
                context: .test()
            )
            #expect(acts.count == 1)
            #expect(try await hq.audit(state: .refused).people.map(\.id) == [id])
            #expect(try await hq.audit().completeness.unmatched == 0)
            try await hq.importRoster(people + [stranger])
            #expect(try await hq.audit(state: .refused).people.map(\.id) == [id])
            await #expect(throws: HQStoreError.self) {
                try await hq.store.match(leaf: record.signed.leaf, person: id, reason: "identified", context: .test())
            }
            // The match was wrong after all: the record says again what its own opening says.
            _ = try await hq.store.void(leaf: acts[0].leaf, reason: "wrong_person", context: .test())
            #expect(try await hq.audit(state: .refused).people.map(\.name) == [stranger.name])
        }
    }

    @Test("correct whom a pledge is of, and which act it was")
    func correct() async throws {
        try await withKiosk { hq, people, kiosk in
            let record = try kiosk.record(.signed, people[0])
            try await hq.push(record.frames, from: kiosk)
            let leaf = record.signed.leaf
            let (wrong, right) = (try await hq.personID(people[0].name), try await hq.personID(people[1].name))
            func correct(person: String? = nil, pledge: PledgeAct? = nil) async throws {
                _ = try await hq.store.correct(
                    leaf: leaf,
                    person: person,
                    pledge: pledge,
                    reason: "wrong_person",
                    context: .test()
                )
            }
            try await correct(person: right)
            #expect(try await hq.audit(state: .pledged).people.map(\.id) == [right])
            // The act changes, the person stays as corrected before.
            try await correct(pledge: .refused)
            #expect(try await hq.audit(state: .refused).people.map(\.id) == [right])
            #expect(try await hq.audit().counts.pledged == 0)
            await #expect(throws: HQStoreError.self) { try await correct(person: right) }
            try await correct(person: wrong, pledge: .signed)
            #expect(try await hq.audit(state: .pledged).people.map(\.id) == [wrong])
            let attendance = try kiosk.record(.attended, people[2])
            try await hq.push(attendance.frames, from: kiosk)
            await #expect(throws: HQStoreError.self) {
                try await hq.store.correct(
                    leaf: attendance.signed.leaf,
                    person: nil,
                    pledge: .refused,
                    reason: "wrong_act",
                    context: .test()
                )
            }
        }
    }

    @Test("excuse a person until a day is over or a pledge comes")
    func excuse() async throws {
        try await withKiosk { hq, people, kiosk in
            let (first, second) = (try await hq.personID(people[0].name), try await hq.personID(people[1].name))
            func excuse(_ id: String, until: CivilDate) async throws -> [HQAct] {
                try await hq.store.excuse(
                    person: id,
                    campaign: TestCampaign.id,
                    reason: "leave",
                    until: until,
                    context: .test()
                )
            }
            let today = try CivilDate(parsing: "2026-09-17")
            _ = try await excuse(first, until: today)
            let longer = try await excuse(second, until: try CivilDate(parsing: "2026-10-17"))
            let report = try await hq.audit()
            #expect(report.counts == StandingCounts(attended: 0, pledged: 0, refused: 0, excused: 2, pending: 8))
            #expect(
                report.people.first { $0.id == first }?.excuse == Excuse(reason: "leave", until: "2026-09-17")
            )
            let tomorrow = try await hq.store.audit(campaign: TestCampaign.id, now: .test(24 * 3600))
            #expect(tomorrow.counts.excused == 1)
            #expect(tomorrow.counts.pending == 9)
            #expect(tomorrow.people.first { $0.id == first }?.state == .pending)
            for state in [StandingState.excused, .pending] {
                let listed = try await hq.store.audit(campaign: TestCampaign.id, state: state, now: .test(24 * 3600))
                #expect(listed.people.count == (state == .excused ? 1 : 9))
            }
            try await hq.push(kiosk.record(.signed, people[0]).frames, from: kiosk)
            #expect(try await hq.audit().counts.excused == 1)
            _ = try await hq.store.void(leaf: longer[0].leaf, reason: "wrong_person", context: .test())
            #expect(try await hq.audit().counts.excused == 0)
            await #expect(throws: HQStoreError.self) {
                try await excuse(second, until: try CivilDate(parsing: "2026-09-16"))
            }
            await #expect(throws: HQStoreError.self) { try await excuse("p-nobody", until: today) }
        }
    }

    @Test("are refused with a reason that is no code", arguments: ["", "Wrong", "a b", "9x", "salah,orang", "ä"])
    func reasons(reason: String) async throws {
        try await withKiosk { hq, people, kiosk in
            let record = try kiosk.record(.signed, people[0])
            try await hq.push(record.frames, from: kiosk)
            await #expect(throws: HQStoreError.self) {
                try await hq.store.void(leaf: record.signed.leaf, reason: reason, context: .test())
            }
            #expect(try await hq.audit().counts.pledged == 1)
        }
    }
}
