import HQStore
import IkrarAudit
import IkrarLedger
import IkrarModel
import IkrarRoster
import IkrarWire
import Testing

@Suite("Standings")
struct StandingTests {
    /// An HQ with 30 people of two units and one campaign.
    private func withRoster(_ body: (TestHQ, [RosterPerson]) async throws -> Void) async throws {
        try await TestHQ.with { hq in
            let people = try (0..<30).map { try TestRoster.person($0, unit: $0 < 20 ? "U2" : "U3") }
            try await hq.importRoster(people)
            try await hq.importCampaign()
            try await body(hq, people)
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
            #expect(report.units == counted.units)
            #expect(report.people == counted.people)
            #expect(try await hq.store.rebuild(repairs: false).differences == [])
        }
    }

    @Test("counts attendance and pledge apart, by unit, in the transaction that admits them")
    func counts() async throws {
        try await withRoster { hq, people in
            var kiosk = try await hq.enrol()
            var frames: [Frame] = []
            for person in people[0..<5] { frames += try kiosk.record(.attended, person).frames }
            for person in people[0..<3] { frames += try kiosk.record(.signed, person).frames }
            frames += try kiosk.record(.refused, people[25]).frames
            try await hq.push(frames, from: kiosk)
            let report = try await hq.audit()
            #expect(report.counts == StandingCounts(attended: 5, pledged: 3, refused: 1, excused: 0, pending: 26))
            #expect(report.units.map(\.id) == ["U3", "U2"])
            #expect(
                report.units[0].counts == StandingCounts(attended: 0, pledged: 0, refused: 1, excused: 0, pending: 9)
            )
            #expect(try await hq.audit(unit: "U3").counts.obligated == 10)
            let pending = try await hq.audit(state: .pending)
            #expect(pending.people.count == 26)
            #expect(pending.counts == report.counts)
        }
    }

    @Test("lets the first pledge in log order count, whoever's clock says otherwise")
    func firstWins() async throws {
        try await withRoster { hq, people in
            var first = try await hq.enrol("a")
            var second = try await hq.enrol("b")
            let early = try first.record(.signed, people[0], at: 90)
            let late = try second.record(.signed, people[0], at: 30)
            try await hq.push(early.frames, from: first)
            try await hq.push(late.frames, from: second)
            let report = try await hq.audit(state: .pledged)
            #expect(report.counts.pledged == 1)
            #expect(report.people.map(\.first?.kiosk) == [first.key.name])
            #expect(report.people.map(\.first?.time) == [RecordTime.test(90).text])
        }
    }

    @Test("opens a standing again when its pledge is voided, and lets the next one count")
    func voids() async throws {
        try await withRoster { hq, people in
            var first = try await hq.enrol("a")
            var second = try await hq.enrol("b")
            let wrong = try first.record(.signed, people[0])
            try await hq.push(wrong.frames + first.void(wrong.signed.leaf).frames, from: first)
            #expect(try await hq.audit().counts.pledged == 0)
            try await hq.push(second.record(.refused, people[0]).frames, from: second)
            #expect(try await hq.audit().counts.refused == 1)
            // A kiosk's void of another kiosk's record has no effect.
            let other = try second.record(.signed, people[1])
            try await hq.push(other.frames, from: second)
            try await hq.push(first.void(other.signed.leaf).frames, from: first)
            #expect(try await hq.audit().counts.pledged == 1)
        }
    }

    @Test("applies a void that came before its withheld record")
    func voidOfWithheld() async throws {
        try await withRoster { hq, people in
            var kiosk = try await hq.enrol()
            let record = try kiosk.record(.signed, people[0])
            let void = try kiosk.void(record.signed.leaf)
            try await hq.push([record.withheld] + void.frames, from: kiosk)
            try await hq.push(record.frames, from: kiosk)
            #expect(try await hq.audit().counts.pledged == 0)
        }
    }

    @Test("finds people by the id it issued before the number on the record")
    func findsByID() async throws {
        try await withRoster { hq, people in
            var kiosk = try await hq.enrol()
            let target = try #require(try await hq.audit().people.first)
            let record = try kiosk.record(.signed, people[29], personID: target.id)
            try await hq.push(record.frames, from: kiosk)
            #expect(try await hq.audit(state: .pledged).people.map(\.id) == [target.id])
        }
    }

    @Test("counts unmatched inputs and people it does not know, until the roster names them")
    func unknownPeople() async throws {
        try await withRoster { hq, people in
            var kiosk = try await hq.enrol()
            let stranger = try TestRoster.person(400)
            let signed = try kiosk.record(.signed, stranger)
            let unmatched = try kiosk.unmatched("199001012015011999")
            try await hq.push(signed.frames + unmatched.frames, from: kiosk)
            #expect(try await hq.audit().completeness.unmatched == 2)
            try await hq.push(kiosk.void(unmatched.signed.leaf).frames, from: kiosk)
            #expect(try await hq.audit().completeness.unmatched == 1)
            try await hq.importRoster(people + [stranger])
            let report = try await hq.audit()
            #expect(report.completeness.unmatched == 0)
            #expect(report.counts.pledged == 1)
            #expect(report.counts.obligated == 31)
        }
    }

    @Test("counts records of a ceremony that is imported later")
    func laterCeremony() async throws {
        try await withRoster { hq, people in
            var kiosk = try await hq.enrol()
            try await hq.push(kiosk.record(.signed, people[0], ceremony: "susulan").frames, from: kiosk)
            #expect(try await hq.audit().counts.pledged == 0)
            try await hq.importCampaign(TestCampaign.yaml(ceremonies: [TestCampaign.ceremony, "susulan"]))
            #expect(try await hq.audit().counts.pledged == 1)
        }
    }

    @Test("asks only those whom the rule names, and lists others nowhere")
    func obligation() async throws {
        try await withRoster { hq, people in
            var kiosk = try await hq.enrol()
            try await hq.importCampaign(
                TestCampaign.yaml(obligation: "  as_of: 2026-09-17\n  units: [U3]\n  categories: [PNS]")
            )
            try await hq.push(kiosk.record(.signed, people[0]).frames, from: kiosk)
            try await hq.push(kiosk.record(.signed, people[25]).frames, from: kiosk)
            let report = try await hq.audit()
            #expect(report.counts.obligated == 10)
            #expect(report.counts.pledged == 1)
            #expect(report.people.count == 10)
        }
    }

    @Test("takes people who left after the date out of the pending, and leaves those who pledged")
    func left() async throws {
        try await withRoster { hq, people in
            var kiosk = try await hq.enrol()
            try await hq.push(kiosk.record(.signed, people[0]).frames, from: kiosk)
            let later = RecordTime.test(30 * 24 * 3600)
            let preview = try await hq.importRoster(Array(people[2...]), confirmed: true, now: later)
            #expect(preview.ended == 2)
            let report = try await hq.audit()
            #expect(report.counts == StandingCounts(attended: 0, pledged: 1, refused: 0, excused: 0, pending: 28))
            #expect(try await hq.audit(state: .left).people.count == 1)
        }
    }

    @Test("is provisional until every kiosk is in")
    func completeness() async throws {
        try await withRoster { hq, people in
            #expect(try await hq.audit().provisional)
            var kiosk = try await hq.enrol()
            #expect(try await hq.audit().completeness.ofCount == 1)
            try await hq.push(kiosk.seal(.open).frames, from: kiosk)
            #expect(try await hq.audit().completeness.kiosks.first?.openCeremony == TestCampaign.ceremony)
            // A day may pass while a ceremony is open.
            try await hq.push(kiosk.seal(.daily).frames, from: kiosk)
            #expect(try await hq.audit().completeness.kiosks.first?.openCeremony == TestCampaign.ceremony)
            let record = try kiosk.record(.signed, people[0])
            let seal = try kiosk.seal(.close)
            try await hq.push(record.frames, from: kiosk)
            let waiting = try await hq.audit().completeness.kiosks.first
            #expect(waiting?.missing == 1)
            #expect(waiting?.isIn == false)
            try await hq.push(seal.frames, from: kiosk)
            #expect(try await !hq.audit().provisional)
            _ = try await hq.enrol("silent")
            #expect(try await hq.audit().provisional)
        }
    }

    @Test("lets a void that comes before its record, of the kiosk's older chain, strike it when it comes")
    func voidBeforeRecord() async throws {
        try await withRoster { hq, people in
            let token = try await hq.store.issueToken(site: "3374-014", now: .test(1))
            let offer = try await hq.store.enrolmentOffer(token: token, now: .test(1))
            let old = try SignerKey.generate(name: "ikrar.invalid/k/kiosk/1")
            let new = try SignerKey.generate(name: offer.signer)
            let transport = try SignerKey.generate(name: "\(offer.signer)/transport")
            let request = try TestEnrolment(offer: offer, keys: [old, new], transport: transport).request
            _ = try await hq.store.enrol(request, token: token, now: .test(1))
            var older = try TestKiosk(key: old, transport: transport)
            var newer = try TestKiosk(key: new, transport: transport)
            let wrong = try older.record(.signed, people[0])
            let right = try older.record(.signed, people[1])
            try await hq.push(newer.void(wrong.signed.leaf).frames, from: newer)
            try await hq.push(wrong.frames + right.frames, from: older)
            #expect(try await hq.audit().counts.pledged == 1)
            #expect(try await hq.audit(state: .pledged).people.map(\.name) == [people[1].name])
        }
    }
}
