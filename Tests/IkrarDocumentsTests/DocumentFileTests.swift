import IkrarDocuments
import IkrarModel
import Testing

@Suite struct DocumentFileTests {
    @Test("the hash is SHA-256 of the exact bytes")
    func hash() throws {
        // Computed with sha256sum.
        let file = try DocumentFile(parsing: Array(Texts.pledgeText.utf8))
        #expect(file.sha256Hex == Texts.pledgeTextHash)
        #expect(file.sha256.count == 32)
        let other = try DocumentFile(parsing: Array((Texts.pledgeText + "# \n").utf8))
        #expect(other.document == file.document)
        #expect(other.sha256 != file.sha256)
    }

    @Test("a byte order mark, CRLF and comments change the hash and nothing else", arguments: ["\u{FEFF}", "# x\r\n"])
    func lineEnds(_ prefix: String) throws {
        let text = prefix + Texts.pledgeText.split(separator: "\n").joined(separator: "\r\n") + "\r\n"
        let file = try DocumentFile(parsing: Array(text.utf8))
        #expect(try file.document == DocumentFile(parsing: Array(Texts.pledgeText.utf8)).document)
        #expect(file.bytes == Array(text.utf8))
    }

    @Test("a pledge text is read with its points in order")
    func pledgeText() throws {
        let file = try DocumentFile(parsing: Array(Texts.pledgeText.utf8))
        #expect(
            file.document
                == .pledgeText(
                    PledgeText(
                        id: "naskah-1",
                        title: "Ikrar",
                        opening: "Kami:",
                        points: ["satu;", "dua lanjut."],
                        closing: "Demikian.",
                        source: "Uji",
                        language: "id",
                        isSample: true
                    )
                )
        )
        #expect(file.document.kind == .pledgeText)
        #expect(file.document.id == "naskah-1")
    }

    @Test("a ceremony of its own names campaign and zone")
    func ceremony() throws {
        let file = try DocumentFile(parsing: Array(Texts.ceremony.utf8))
        let date = try CivilDate(parsing: "2026-09-17")
        #expect(
            file.document
                == .ceremony(
                    Ceremony(
                        id: "2026-09-17-susulan",
                        campaignID: "uji-2026",
                        title: "Susulan",
                        kind: .makeUp,
                        mode: .hybrid,
                        date: date,
                        start: TimeOfDay(hour: 7, minute: 30),
                        place: "Aula",
                        zone: .makassar,
                        records: [.pledge]
                    )
                )
        )
    }

    @Test("a ceremony's rules about time and text are read, and told where they are wrong")
    func ceremonyRules() throws {
        func ceremony(_ lines: String) throws -> Ceremony? {
            let text = """
                kind: ceremony
                version: 1
                campaign: uji-2026
                id: hkn
                title: Upacara
                occasion: ceremony
                mode: on_site
                date: 2026-09-17
                zone: Asia/Jakarta
                """ + "\n" + lines
            guard case .ceremony(let ceremony) = try DocumentFile(parsing: Array(text.utf8)).document else {
                return nil
            }
            return ceremony
        }
        let plain = try #require(try ceremony(""))
        #expect(plain.lateUntil == nil && plain.makeUpDates.isEmpty && !plain.showsTextBeforeSignOff)
        let ruled = try #require(
            try ceremony(
                "late_until: \"10.00\"\nmake_up: [2026-09-18, 19 September 2026]\ntext_before_sign_off: true\n"
            )
        )
        #expect(ruled.lateUntil == TimeOfDay(hour: 10, minute: 0))
        #expect(ruled.makeUpDates.map(\.iso) == ["2026-09-18", "2026-09-19"])
        #expect(ruled.showsTextBeforeSignOff)
        for wrong in [
            "late_until: 25:00\n", "make_up: []\n", "make_up: [2026-09-18, 18-09-2026]\n", "make_up: 2026-09-18\n",
            "text_before_sign_off: yes\n", "late_untill: \"10:00\"\n",
        ] {
            #expect(throws: DocumentError.self, "\(wrong)") { try ceremony(wrong) }
        }
    }

    @Test("a campaign is read whole, its ceremonies in its zone unless they say otherwise")
    func campaign() throws {
        guard case .campaign(let campaign) = try DocumentFile(parsing: Array(Texts.campaign.utf8)).document else {
            Issue.record("no campaign")
            return
        }
        #expect(campaign.obligation.categories == [.pns, Category(rawValue: "THL")])
        #expect(campaign.obligation.units == ["99.01"])
        #expect(campaign.legalBasis.map(\.follows) == [["uu"], []])
        #expect(campaign.ceremonies.map(\.zone) == [.jayapura, .jakarta])
        #expect(campaign.ceremonies.map(\.campaignID) == ["uji-2026", "uji-2026"])
        #expect(campaign.ceremonies[0].records == [.attendance, .pledge])
    }

    @Test("values that YAML would turn into numbers, truths or dates stay the text they are")
    func plainScalars() throws {
        let text = Texts.campaign.replacingFirst("number: 94 Tahun 2021", with: "number: 1.10")
            .replacingFirst("title: Uji", with: "title: no")
        guard case .campaign(let campaign) = try DocumentFile(parsing: Array(text.utf8)).document else { return }
        #expect(campaign.legalBasis[0].number == "1.10")
        #expect(campaign.title == "no")
    }
}
