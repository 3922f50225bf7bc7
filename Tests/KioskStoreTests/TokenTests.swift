import Foundation
import GRDB
import IkrarLedger
import IkrarModel
import Testing

@testable import KioskStore

@Suite struct TokenTests {
    private static let badge = "ASN1:9f3kQ-77Xz"

    @Test func `a code with exactly one NIP in it is that person's`() async throws {
        try await Kiosk.with { kiosk in
            let url = try await kiosk.scan("https://asn.example/?id=\(Sample.number(3))&v=12")
            #expect(url.outcome == .recorded)
            #expect(url.person?.identifierMasked == "•••• 1993")
            let both = try await kiosk.scan("\(Sample.number(4))|\(Sample.number(5))")
            #expect(both.outcome == .unmatched)
            let stranger = try await kiosk.scan("id=\(Sample.stranger)&v=12")
            #expect(stranger.outcome == .unmatched)
            #expect(stranger.reason == "unknown_token")
        }
    }

    @Test func `an unknown badge is recorded as unmatched, and a person's once it is enrolled`() async throws {
        try await Kiosk.with { kiosk in
            let before = try await kiosk.scan(Self.badge)
            #expect(before.outcome == .unmatched)
            #expect(before.reason == "unknown_token")
            #expect(before.records.map(\.type) == [.unmatched])
            let person = try #require(try await kiosk.store.find(Sample.number(2), limit: 1).first)
            let time = kiosk.context().time
            #expect(try await kiosk.store.enrolToken(" \(Self.badge)\r\n", to: person.id, at: time) == person)
            #expect(try await kiosk.store.enrolToken(Self.badge, to: person.id, at: time) == person)
            let after = try await kiosk.scan(Self.badge)
            #expect(after.outcome == .recorded)
            #expect(after.person == person)
            try await kiosk.reopen()
            #expect(try await kiosk.scan(Self.badge).outcome == .already)
            #expect(try await kiosk.scan(2).outcome == .already)
        }
    }

    @Test func `neither the roster nor the person's records hold the code`() async throws {
        try await Kiosk.with { kiosk in
            let person = try #require(try await kiosk.store.find(Sample.number(2), limit: 1).first)
            _ = try await kiosk.store.enrolToken(Self.badge, to: person.id, at: kiosk.context().time)
            _ = try await kiosk.scan(Self.badge)
            let openings = try kiosk.read {
                try Row.fetchAll($0, sql: "SELECT bytes FROM opening").map { Array($0["bytes"] as Data) }
            }
            for bytes in openings {
                guard case .person(let opening) = try Opening(parsing: bytes) else { continue }
                #expect(opening.identifier == person.identifierMasked)
            }
            #expect(openings.count == 2)
        }
    }

    @Test func `a badge of somebody else is refused, and stays theirs`() async throws {
        try await Kiosk.with { kiosk in
            let people = try await kiosk.store.find("Pegawai", limit: 2)
            let time = kiosk.context().time
            _ = try await kiosk.store.enrolToken(Self.badge, to: people[0].id, at: time)
            await #expect(throws: KioskStoreError.tokenTaken) {
                try await kiosk.store.enrolToken(Self.badge, to: people[1].id, at: time)
            }
            #expect(try await kiosk.scan(Self.badge).person == people[0])
        }
    }

    @Test func `what is no token, and who is nobody, is refused`() async throws {
        try await Kiosk.with { kiosk in
            let person = try #require(try await kiosk.store.find(Sample.number(2), limit: 1).first)
            let time = kiosk.context().time
            for text in ["", "  12  ", String(repeating: "x", count: 257), Sample.number(2), Sample.stranger] {
                await #expect(throws: KioskStoreError.self, "\(text)") {
                    try await kiosk.store.enrolToken(text, to: person.id, at: time)
                }
            }
            await #expect(throws: KioskStoreError.unknownPerson(id: "l-none")) {
                try await kiosk.store.enrolToken(Self.badge, to: "l-none", at: time)
            }
        }
    }

    @Test func `the serial number of a card may be all digits`() async throws {
        try await Kiosk.with { kiosk in
            let person = try #require(try await kiosk.store.find(Sample.number(2), limit: 1).first)
            _ = try await kiosk.store.enrolToken("0412887361", to: person.id, at: kiosk.context().time)
            #expect(try await kiosk.scan("0412887361").person == person)
        }
    }

    @Test(arguments: [EntryMethod.typed, .stdin, .paper])
    func `what somebody typed is a mistake, not a badge`(_ method: EntryMethod) async throws {
        try await Kiosk.with { kiosk in
            let request = ScanRequest(requestID: "r", input: Self.badge, method: method, context: kiosk.context())
            let result = try await kiosk.store.scan(request)
            #expect(result.outcome == .refusedInput)
            #expect(result.records.isEmpty)
        }
    }

    @Test func `a roster import leaves badges alone`() async throws {
        try await Kiosk.with { kiosk in
            let person = try #require(try await kiosk.store.find(Sample.number(2), limit: 1).first)
            _ = try await kiosk.store.enrolToken(Self.badge, to: person.id, at: kiosk.context().time)
            try await kiosk.importRoster(Sample.people(0..<10))
            #expect(try await kiosk.scan(Self.badge).person?.id == person.id)
        }
    }
}
