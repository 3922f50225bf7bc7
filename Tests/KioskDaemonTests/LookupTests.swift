import KioskControl
import Synchronization
import Testing

@testable import KioskDaemon

@Suite struct LookupTests {
    @Test func `a look-up says whose number it is and records nothing`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let before = try await fixture.client.status().nextSeq
            let found = try await fixture.client.lookUp("NIP. 19900101 201501 1 999")
            #expect(found.people.map(\.name) == ["BUDI CONTOH"])
            #expect(found.people.map(\.identifierMasked) == ["•••• 1999"])
            #expect(found.reason == nil)
            #expect(
                try await fixture.client.lookUp(TestDocuments.stranger)
                    == LookupAnswer(people: [], reason: "not_on_roster")
            )
            #expect(try await fixture.client.lookUp("1,99001E+17").reason == "scientific_notation")
            #expect(try await fixture.client.lookUp("").reason == "empty")
            #expect(try await fixture.client.status().nextSeq == before)
        }
    }

    @Test func `a person found by name is recorded without a number`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let sari = try #require(try await fixture.client.people(matching: "Contoh, Sari, S.Sos.").people.first)
            let order = ScanOrder(input: "", method: "typed", person: sari.id)
            #expect(try await fixture.client.scan(order, request: .random()).outcome == .recorded)
            #expect(try await fixture.client.scan(order, request: .random()).outcome == .already)
            let nobody = ScanOrder(input: "", method: "typed", person: "l-none")
            #expect(
                await problem { try await fixture.client.scan(nobody, request: .random()) }?.code == .unknownPerson
            )
            #expect(try await fixture.client.verification().problems.isEmpty)
        }
    }

    @Test func `progress counts the ceremony and the unit of a person`() async throws {
        try await withKiosk { fixture in
            #expect(try await fixture.client.progress(person: nil) == ProgressAnswer())
            try await fixture.prepareCeremony()
            let budi = try #require(
                try await fixture.client.scan(ScanOrder(input: TestDocuments.budi), request: .random()).person
            )
            let progress = try await fixture.client.progress(person: budi.id)
            #expect(progress.ceremony?.counts?.pledge == 1)
            #expect(
                progress.unit
                    == UnitProgressAnswer(id: "U1", name: "DINAS CONTOH", people: 2, attended: 1, pledged: 1)
            )
            #expect(try await fixture.client.progress(person: "l-none").unit == nil)
        }
    }

    @Test func `whoever listens is told of each result`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let client = fixture.client
            let (events, continuation) = AsyncStream.makeStream(of: ControlEvent?.self)
            let listening = Task {
                try await client.listen(opened: { continuation.yield(nil) }, receive: { continuation.yield($0) })
            }
            var iterator = events.makeAsyncIterator()
            #expect(await iterator.next() == .some(nil))
            let answer = try await client.scan(ScanOrder(input: TestDocuments.budi), request: .random())
            #expect(await iterator.next()??.scan == answer)
            listening.cancel()
        }
    }
}
