import Testing

@Suite("One employee scanned at a ceremony, counted at HQ")
struct FirstLightTests {
    @Test func `a ceremony is scanned, synced and counted, with every odd input answered`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            let people = SampleRoster.identifiers
            try #require(people.count > 200)

            let lines = people.prefix(9) + [people[0], "199001012015011999", "1,99001E+17", "O99", ""]
            let answer = try kiosk.run(["scan", "--json"], input: Array(lines.joined(separator: "\n").utf8))
            let outcomes = try answer.outcomes()
            #expect(outcomes.prefix(9).allSatisfy { $0 == "recorded" })
            #expect(outcomes.dropFirst(9) == ["already", "unmatched", "refused_input", "refused_input"])
            #expect(answer.status != 0)

            try kiosk.must(["ceremony", "close", Kiosk.ceremony])
            try kiosk.must(["sync", "--wait"])
            let audit = try ikrar.audit()
            let counts = try #require(audit["counts"] as? [String: Int])
            #expect(counts["pledged"] == 9)
            #expect(counts["attended"] == 9)
            #expect(counts["obligated"] == people.count)
            #expect(counts["pending"] == people.count - 9)
            #expect(audit["provisional"] as? Bool == false)
            #expect((audit["people"] as? [[String: Any]])?.count == people.count)

            let pending = try ikrar.audit(["--state", "pending"])
            #expect((pending["people"] as? [[String: Any]])?.count == people.count - 9)
            #expect(try kiosk.must(["verify", "--json"]).status == 0)
        }
    }

    @Test func `no open ceremony means exit 13 and nothing recorded`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("alone")
            try kiosk.start()
            try kiosk.prepare()
            try kiosk.must(["ceremony", "close", Kiosk.ceremony])
            let before = try kiosk.must(["status", "--json"]).output
            #expect(try kiosk.run(["scan", SampleRoster.identifiers[0]]).status == 13)
            let after = try kiosk.must(["status", "--json"]).object()
            let earlier = try Program.Answer(status: 0, output: before, errors: "").object()
            #expect(after["next_seq"] as? Int == earlier["next_seq"] as? Int)
        }
    }

    @Test func `exit codes tell recorded, already and unmatched apart`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("alone")
            try kiosk.start()
            try kiosk.prepare()
            #expect(try kiosk.run(["scan", SampleRoster.identifiers[3]]).status == 0)
            let again = try kiosk.scan(SampleRoster.identifiers[3])
            #expect(again.status == 10)
            #expect((again.object["first"] as? [String: Any])?["kiosk"] != nil)
            #expect(try kiosk.run(["scan", "199001012015011999"]).status == 11)
            #expect(try kiosk.run(["scan", "199002302015011999"]).status == 65)
        }
    }

    @Test func `a voided pledge is pending again and may be signed anew`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("alone")
            try kiosk.start()
            try kiosk.prepare()
            let first = try kiosk.scan(SampleRoster.identifiers[5])
            let records = try #require(first.object["records"] as? [[String: Any]])
            let pledge = try #require(records.first { $0["type"] as? String == "pledge" }?["leaf"] as? String)
            try kiosk.must(["void", pledge, "--reason", "wrong_person"])
            #expect(try kiosk.scan(SampleRoster.identifiers[5]).object["outcome"] as? String == "recorded")
            #expect(try kiosk.must(["verify"]).status == 0)
        }
    }

    @Test func `the same person at two kiosks is one pledge at HQ`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosks = [try ikrar.enrolledKiosk("3374-001"), try ikrar.enrolledKiosk("3374-002")]
            for kiosk in kiosks {
                #expect(try kiosk.scan(SampleRoster.identifiers[7]).object["outcome"] as? String == "recorded")
                try kiosk.must(["sync", "--wait"])
            }
            let audit = try ikrar.audit()
            #expect((audit["counts"] as? [String: Int])?["pledged"] == 1)
            #expect(audit["provisional"] as? Bool == true, "both ceremonies are still open")
            for kiosk in kiosks {
                try kiosk.must(["ceremony", "close", Kiosk.ceremony])
                try kiosk.must(["sync", "--wait"])
            }
            #expect(try ikrar.audit()["provisional"] as? Bool == false)
        }
    }
}
