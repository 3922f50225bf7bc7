import IkrarDocuments
import IkrarModel
import Testing

@Suite struct DocumentErrorTests {
    private func error(_ text: String) -> DocumentError? {
        do {
            _ = try DocumentFile(parsing: Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    private func place(_ path: String, _ line: Int) -> DocumentPlace { DocumentPlace(path: path, line: line) }

    @Test("an unknown key is refused with place, line and the key it resembles")
    func unknownKey() {
        let text = Texts.campaign.replacingFirst("number: 94", with: "nomber: 94")
        #expect(error(text) == .unknownKey("nomber", at: place("legal_basis[0].nomber", 10), nearest: "number"))
        #expect(
            error(text)?.description
                == "line 10, legal_basis[0].nomber: unknown key “nomber”, did you mean “number”?"
        )
        let strange = Texts.campaign.replacingFirst("region:", with: "wilayah:")
        #expect(error(strange) == .unknownKey("wilayah", at: place("wilayah", 5), nearest: nil))
        let swapped = Texts.ceremony.replacingFirst("place:", with: "palce:")
        #expect(error(swapped) == .unknownKey("palce", at: place("palce", 11), nearest: "place"))
    }

    @Test("a missing key is refused with its place")
    func missingKey() {
        #expect(
            error(Texts.campaign.replacingFirst("    title: Satu\n", with: ""))
                == .missingKey("title", at: place("ceremonies[0]", 23))
        )
        #expect(error("a: 1\n") == .missingKey("kind", at: place("", 1)))
        #expect(error("kind: campaign\n") == .missingKey("version", at: place("", 1)))
    }

    @Test("a key given twice is refused, also in different quotes")
    func duplicateKey() {
        #expect(error(Texts.pledgeText + "title: Lain\n") == .duplicateKey("title", line: 4))
        #expect(error(Texts.pledgeText + "\"title\": Lain\n")?.code == "duplicate_key")
    }

    @Test("a value of another shape is refused")
    func wrongType() {
        let list = Texts.pledgeText.replacingFirst("title: Ikrar", with: "title: [Ikrar]")
        #expect(error(list) == .wrongType(at: place("title", 4), expected: "text"))
        let text = Texts.ceremony.replacingFirst("records: [pledge]", with: "records: pledge")
        #expect(error(text) == .wrongType(at: place("records", 13), expected: "list"))
        #expect(error("- a\n") == .wrongType(at: place("", 1), expected: "mapping"))
        #expect(error("kata\n") == .wrongType(at: place("", 1), expected: "mapping"))
    }

    @Test("a date that is none, does not exist or is another weekday is refused with its place")
    func dates() throws {
        let date = try CivilDate(parsing: "2026-09-17")
        let cases: [(String, DocumentError)] = [
            ("date: 09/17/2026", .badDate(.noSuchDay("09/17/2026"), at: place("date", 8))),
            ("date: besok", .badDate(.unreadable("besok"), at: place("date", 8))),
            ("date: 2026-09-17T07:30:00Z", .badDate(.unreadable("2026-09-17T07:30:00Z"), at: place("date", 8))),
        ]
        for (line, expected) in cases {
            #expect(error(Texts.ceremony.replacingFirst("date: 17 September 2026", with: line)) == expected)
        }
        let wrongDay = Texts.ceremony.replacingFirst("weekday: Kamis", with: "weekday: Rabu")
        #expect(error(wrongDay) == .weekdayMismatch(written: "Rabu", date: date, at: place("weekday", 9)))
        #expect(error(wrongDay)?.description == "line 9, weekday: 2026-09-17 is a Kamis, not “Rabu”: check the date")
        let unknown = Texts.ceremony.replacingFirst("date: 17 September 2026", with: "date: unknown")
        #expect(error(unknown)?.code == "date_unreadable")
        #expect(
            error(Texts.ceremony.replacingFirst("07:30", with: "25:00")) == .badTime("25:00", at: place("start", 10))
        )
    }

    @Test("a zone or word outside the list is refused with the nearest")
    func words() {
        let zone = Texts.campaign.replacingFirst("zone: Asia/Jayapura", with: "zone: Asia/Jayapure")
        let zones = ["Asia/Jakarta", "Asia/Jayapura", "Asia/Makassar"]
        let expected = DocumentError.unknownWord(
            "Asia/Jayapure",
            at: place("zone", 6),
            allowed: zones,
            nearest: "Asia/Jayapura"
        )
        #expect(error(zone) == expected)
        let far = Texts.campaign.replacingFirst("zone: Asia/Jayapura", with: "zone: UTC")
        #expect(error(far) == .unknownWord("UTC", at: place("zone", 6), allowed: zones, nearest: nil))
        #expect(error("kind: kampanye\nversion: 1\n")?.code == "unknown_word")
        #expect(error(Texts.pledgeText.replacingFirst("version: 1", with: "version: 2"))?.code == "unknown_word")
        #expect(error(Texts.pledgeText.replacingFirst("sample: true", with: "sample: yes"))?.code == "unknown_word")
    }

    @Test("a category that almost is a known one is a slip, another is accepted")
    func categories() {
        let slip = Texts.campaign.replacingFirst("[PNS, THL]", with: "[PNS, PPK]")
        #expect(error(slip)?.description.contains("did you mean “PPPK”?") == true)
        #expect(error(slip)?.place == place("obligation.categories[1]", 16))
        #expect(error(Texts.campaign.replacingFirst("[PNS, THL]", with: "[pns]"))?.code == "unknown_word")
        #expect(error(Texts.campaign.replacingFirst("[PNS, THL]", with: "[PNS, PNS]"))?.code == "duplicate_entry")
    }

    @Test("legal bases must be there, once, and go in no circle")
    func references() {
        let missing = Texts.campaign.replacingFirst("follows: [uu]", with: "follows: [uuu]")
        #expect(error(missing) == .unknownReference("uuu", at: place("legal_basis[0]", 8), nearest: "uu"))
        let circle = Texts.campaign.replacingFirst(
            "title: Undang-Undang",
            with: "title: Undang-Undang\n    follows: [pp]"
        )
        #expect(error(circle) == .circularReference(["pp", "uu", "pp"], at: place("legal_basis[0]", 8)))
        #expect(error(Texts.campaign.replacingFirst("key: uu", with: "key: pp"))?.code == "duplicate_entry")
        #expect(error(Texts.campaign.replacingFirst("id: dua", with: "id: satu"))?.code == "duplicate_entry")
    }

    @Test(
        "ids that cannot stand in records, paths and file names are refused",
        arguments: ["Naskah", "a b", "../x", "", "-x", "a/b", "é"]
    )
    func ids(_ id: String) {
        let text = Texts.pledgeText.replacingFirst("id: naskah-1", with: "id: '\(id)'")
        #expect(error(text) == .badID(id, at: place("id", 3)))
    }

    @Test("texts that are empty, too long or hold control characters are refused")
    func texts() {
        func withTitle(_ title: String) -> DocumentError? {
            error(Texts.pledgeText.replacingFirst("title: Ikrar", with: "title: \"\(title)\""))
        }
        #expect(withTitle(" ") == .unusableText(at: place("title", 4), problem: .empty))
        #expect(withTitle("a\\nb") == .unusableText(at: place("title", 4), problem: .controlCharacter))
        #expect(withTitle("a\\u202eb") == .unusableText(at: place("title", 4), problem: .controlCharacter))
        #expect(withTitle("a\\0b") == .unusableText(at: place("title", 4), problem: .controlCharacter))
        #expect(
            withTitle(String(repeating: "a", count: 501))
                == .unusableText(at: place("title", 4), problem: .tooLong(bytes: 501, limit: 500))
        )
        #expect(error(Texts.pledgeText.replacingFirst("  - satu;", with: "  -"))?.code == "unusable_text")
        #expect(error(Texts.pledgeText.replacingFirst("opening: \"Kami:\"", with: "opening: |\n  a\n  b")) == nil)
    }

    @Test("hashes are 64 lower-case digits and lists have their counts")
    func hashesAndCounts() {
        #expect(
            error(Texts.campaign.replacingFirst("sha256: 0", with: "sha256: A"))
                == .badHash(at: place("pledge_text.sha256", 21))
        )
        #expect(error(Texts.ceremony.replacingFirst("[pledge]", with: "[]"))?.code == "list_count")
        #expect(error(Texts.ceremony.replacingFirst("[pledge]", with: "[pledge, pledge]"))?.code == "duplicate_entry")
    }

    @Test("every description names the line, and none is the parser's raw output")
    func descriptions() {
        let broken = error("kind: campaign\n  version: 1\n")
        #expect(broken?.code == "syntax")
        #expect(broken?.place?.line == 2)
        #expect(broken?.description.hasPrefix("line 2: not YAML: ") == true)
    }
}
