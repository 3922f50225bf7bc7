import Foundation
import GRDB
import IkrarLedger
import IkrarModel
import IkrarRoster
import Testing

@testable import KioskStore

@Suite struct ScanTests {
    @Test func `records attendance and pledge of a person in one scan`() async throws {
        try await Kiosk.with { kiosk in
            let result = try await kiosk.scan(3)
            #expect(result.outcome == .recorded)
            #expect(result.records.map(\.type) == [.attendance, .pledge])
            #expect(result.person?.name == "Pegawai Contoh 3, S.Sos.")
            #expect(result.person?.unit == "Pemerintah Kota / Dinas Kesehatan / Puskesmas Contoh")
            #expect(result.person?.identifierMasked == "•••• 1993")
            #expect(result.person?.id.hasPrefix("l-") == true)
            #expect(result.flags.isEmpty)
        }
    }

    @Test func `writes notes that verify and openings that fit them and name the person`() async throws {
        try await Kiosk.with { kiosk in
            let result = try await kiosk.scan(0)
            let status = await kiosk.store.status()
            let key = try VerifierKey(parsing: status.verifierKey)
            let rows = try kiosk.read { db in
                try Row.fetchAll(
                    db,
                    sql: "SELECT n.bytes, o.bytes AS opening FROM note n JOIN opening o ON o.note = n.id"
                )
                .map { ($0["bytes"] as Data, $0["opening"] as Data) }
            }
            #expect(rows.count == 2)
            for ((note, opening), act) in zip(rows, [PersonAct.attended, .signed]) {
                let record = try SignedRecord(parsing: Array(note))
                try record.verify(with: key)
                #expect(record.record.body.subject == Hash32.sha256(Array(opening)))
                guard case .person(let person) = try Opening(parsing: Array(opening)) else {
                    Issue.record("the opening is not a person's")
                    continue
                }
                #expect(person.act == act)
                #expect(person.person == result.person?.id)
                #expect(person.identifier == Sample.number(0))
            }
        }
    }

    @Test func `answers already with when and where the person had pledged`() async throws {
        try await Kiosk.with { kiosk in
            let first = kiosk.request(Sample.number(1))
            #expect(try await kiosk.store.scan(first).outcome == .recorded)
            let again = try await kiosk.scan(1)
            #expect(again.outcome == .already)
            #expect(again.records.isEmpty)
            #expect(again.first?.time == first.context.time)
            #expect(again.first?.kiosk == "ikrar.invalid/k/test/1")
            #expect(again.person?.name == "Pegawai Contoh 1, S.Sos.")
        }
    }

    @Test func `records the new attendance of a person who has pledged at an earlier ceremony`() async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(1)
            try await kiosk.store.closeCeremony("c-both", context: kiosk.context())
            try await kiosk.store.openCeremony("c-late", context: kiosk.context())
            let again = try await kiosk.scan(1)
            #expect(again.outcome == .already)
            #expect(again.records.map(\.type) == [.attendance])
            #expect(again.first != nil)
        }
    }

    @Test func `records only attendance where the ceremony records only that`() async throws {
        try await Kiosk.with(opens: "c-present") { kiosk in
            #expect(try await kiosk.scan(1).records.map(\.type) == [.attendance])
            let again = try await kiosk.scan(1)
            #expect(again.outcome == .already)
            #expect(again.first != nil)
        }
    }

    @Test func `records a refusal as such and lets it stand`() async throws {
        try await Kiosk.with { kiosk in
            let result = try await kiosk.store.scan(kiosk.request(Sample.number(1), act: .refused))
            #expect(result.outcome == .recorded)
            #expect(try await kiosk.scan(1).outcome == .already)
            let acts = try kiosk.read { try String.fetchAll($0, sql: "SELECT act FROM standing ORDER BY act") }
            #expect(acts == ["attended", "refused"])
        }
    }

    @Test func `records a well-formed number that is nobody's as unmatched`() async throws {
        try await Kiosk.with { kiosk in
            let result = try await kiosk.scan(Sample.stranger)
            #expect(result.outcome == .unmatched)
            #expect(result.reason == "not_on_roster")
            #expect(result.records.map(\.type) == [.unmatched])
            #expect(result.person == nil)
        }
    }

    @Test(arguments: [
        ("199002302015011999", "birth_date"), ("1,99001E+17", "scientific_notation"),
        ("19900101201501I999", "non_digit"), ("199001012015011000", "excel_damage"), ("", "empty"),
        (String(repeating: "1", count: 300), "too_long"), ("\u{0}\u{1B}[2J", "non_digit"),
    ])
    func `refuses an input that is no identifier and records nothing`(input: String, reason: String) async throws {
        try await Kiosk.with { kiosk in
            let before = try kiosk.noteCount()
            let result = try await kiosk.scan(input)
            #expect(result.outcome == .refusedInput)
            #expect(result.reason == reason)
            #expect(try kiosk.noteCount() == before)
        }
    }

    @Test(arguments: ["1970 0101 2019 0119 93", "NIP. 197001012019011993", "'197001012019011993\u{FEFF}\r\n"])
    func `finds a person however the number is written`(input: String) async throws {
        try await Kiosk.with { kiosk async throws in
            #expect(try await kiosk.scan(input).person?.name == "Pegawai Contoh 3, S.Sos.")
        }
    }

    @Test func `finds the one number of the roster inside a longer payload`() async throws {
        try await Kiosk.with { kiosk in
            let result = try await kiosk.scan("https://badge.example/x?id=\(Sample.number(3))&v=2")
            #expect(result.outcome == .recorded)
            let stranger = try await kiosk.scan("https://badge.example/x?id=\(Sample.stranger)")
            #expect(stranger.outcome == .unmatched)
        }
    }

    @Test func `accepts a number of odd structure that is on the roster and flags it`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            let odd = "199002302015011999"
            let person = RosterPerson(
                row: 2,
                identifiers: [try Identifier.acceptingOddStructure(odd).identifier],
                name: "Pegawai Ganjil",
                category: .pns,
                unitID: "u-clinic"
            )
            try await kiosk.importRoster([person])
            let result = try await kiosk.scan(odd)
            #expect(result.outcome == .recorded)
            #expect(result.flags == [.oddStructure])
        }
    }

    @Test func `asks which of two people with one number it is and records the choice`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            let shared = try Identifier(parsing: "3374990101909999", kind: .nik)
            let people = try Sample.people(0..<2).map { person in
                var person = person
                person.identifiers.append(shared)
                return person
            }
            try await kiosk.importRoster(people)
            let before = try kiosk.noteCount()
            let ambiguous = try await kiosk.scan(shared.digits)
            #expect(ambiguous.outcome == .ambiguous)
            #expect(ambiguous.candidates.map(\.name) == people.map(\.name))
            #expect(try kiosk.noteCount() == before)
            let chosen = try await kiosk.store.scan(
                kiosk.request(shared.digits, person: ambiguous.candidates[1].id)
            )
            #expect(chosen.outcome == .recorded)
            #expect(chosen.person == ambiguous.candidates[1])
        }
    }

    @Test func `refuses a choice that the number does not name`() async throws {
        try await Kiosk.with { kiosk async throws in
            await #expect(throws: KioskStoreError.unknownPerson(id: "l-other")) {
                try await kiosk.store.scan(kiosk.request(Sample.number(0), person: "l-other"))
            }
            #expect(try await kiosk.scan(0).outcome == .recorded)
        }
    }

    @Test func `records and flags people the campaign does not oblige`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            try await kiosk.importRoster(
                try Sample.people(0..<1, category: .nonASN) + Sample.people(1..<2, unit: "u-school")
                    + Sample.people(2..<3, unit: "u-health")
            )
            for index in [0, 1] {
                let result = try await kiosk.scan(index)
                #expect(result.outcome == .notObligated)
                #expect(result.flags == [.notObligated])
                #expect(result.records.count == 2)
            }
            #expect(try await kiosk.scan(2).outcome == .recorded)
        }
    }

    @Test func `records nothing while no ceremony is open`() async throws {
        try await Kiosk.with(opens: nil) { kiosk in
            let before = try kiosk.noteCount()
            await #expect(throws: KioskStoreError.noOpenCeremony) { try await kiosk.scan(0) }
            await #expect(throws: KioskStoreError.noOpenCeremony) { try await kiosk.scan("nonsense") }
            #expect(try kiosk.noteCount() == before)
        }
    }

    @Test func `gives the first answer to a request id again, also after a restart and after closing`() async throws {
        try await Kiosk.with { kiosk in
            let request = kiosk.request(Sample.number(5), id: "0123456789abcdef")
            let first = try await kiosk.store.scan(request)
            let count = try kiosk.noteCount()
            #expect(try await kiosk.store.scan(request) == first)
            try await kiosk.reopen()
            #expect(try await kiosk.store.scan(request) == first)
            #expect(try kiosk.noteCount() == count)
            try await kiosk.store.closeCeremony("c-both", context: kiosk.context())
            #expect(try await kiosk.store.scan(request) == first)
        }
    }

    @Test func `gives the first answer to an unmatched and to a repeated scan again`() async throws {
        try await Kiosk.with { kiosk in
            let stranger = kiosk.request(Sample.stranger)
            let unmatched = try await kiosk.store.scan(stranger)
            #expect(try await kiosk.store.scan(stranger) == unmatched)
            try await kiosk.scan(1)
            try await kiosk.store.closeCeremony("c-both", context: kiosk.context())
            try await kiosk.store.openCeremony("c-late", context: kiosk.context())
            let request = kiosk.request(Sample.number(1))
            let already = try await kiosk.store.scan(request)
            #expect(already.records.count == 1)
            #expect(try await kiosk.store.scan(request) == already)
        }
    }

    @Test func `refuses a request id that belongs to another request`() async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0, id: "one")
            await #expect(throws: KioskStoreError.requestIDReused) { try await kiosk.scan(1, id: "one") }
        }
    }

    @Test(arguments: ["", "with space", "ünicode", String(repeating: "x", count: 65)])
    func `refuses a malformed request id`(id: String) async throws {
        try await Kiosk.with { kiosk in
            await #expect {
                try await kiosk.scan(0, id: id)
            } throws: { error in
                if case KioskStoreError.invalid = error { true } else { false }
            }
        }
    }

    @Test func `records a name with control characters by showing them`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            var people = try Sample.people(0..<1)
            people[0].name = " Robert'; DROP TABLE note;--\n\u{1B}[31m" + String(repeating: "é", count: 3000)
            try await kiosk.importRoster(people)
            let result = try await kiosk.scan(0)
            #expect(result.outcome == .recorded)
            #expect(result.person?.name == people[0].name)
            #expect(try await kiosk.store.verify().problems.isEmpty)
        }
    }

    @Test func `gives one officer one commitment during a ceremony and another at the next`() async throws {
        try await Kiosk.with { kiosk in
            for index in 0..<2 { try await kiosk.scan(index) }
            try await kiosk.reopen()
            try await kiosk.scan(2)
            let other = kiosk.request(Sample.number(3), user: "other")
            _ = try await kiosk.store.scan(other)
            try await kiosk.store.closeCeremony("c-both", context: kiosk.context())
            try await kiosk.store.openCeremony("c-late", context: kiosk.context())
            try await kiosk.scan(4)
            let users = try kiosk.read {
                try String.fetchAll($0, sql: "SELECT user FROM officer WHERE ceremony IS NOT NULL ORDER BY key")
            }
            #expect(users == ["operator", "other", "operator"])
        }
    }

    @Test func `keeps identifiers only as keyed hashes with their last four digits`() async throws {
        try await Kiosk.with(people: 5) { kiosk in
            await kiosk.close()
            let bytes = try Data(contentsOf: URL(filePath: kiosk.data.database))
            for index in 0..<5 { #expect(bytes.range(of: Data(Sample.number(index).utf8)) == nil) }
        }
    }
}
