import Foundation
import Testing

/// `ikrar-hq` itself, on a data directory of its own.
@Suite struct HeadquartersTests {
    private static let header = "NIP BARU;NAMA;JENIS PEGAWAI;UNOR NAMA\n"
    private static let siti = "199001012015011999;SITI CONTOH;PNS;DINAS CONTOH\n"
    private static let budi = "199102022016011998;BUDI CONTOH;PNS;DINAS CONTOH\n"

    /// Runs `body` with an HQ and a roster file of these rows.
    private func withHeadquarters(
        _ rows: String,
        _ body: (_ arguments: [String], _ file: String) async throws -> Void
    ) async throws {
        try await TemporaryDirectory.with { directory in
            let data = ["--data-dir", directory + "/hq"]
            let made = try await CommandRun.headquarters(["init", "--origin", "ikrar.contoh.go.id"] + data)
            #expect(made.status == 0, "\(made.talk)")
            #expect(made.lines.count == 1 && made.output.hasPrefix("ikrar.contoh.go.id"))
            let file = directory + "/roster.csv"
            try Data((Self.header + rows).utf8).write(to: URL(fileURLWithPath: file))
            try await body(data, file)
        }
    }

    @Test func `a second init changes nothing and says so`() async throws {
        try await withHeadquarters("") { data, _ in
            let again = try await CommandRun.headquarters(["init", "--origin", "x.example", "--json"] + data)
            #expect(again.status == 78)
            #expect(again.output.contains("\"code\":\"already_initialised\""))
            #expect(again.talk.contains("nothing was changed"))
        }
    }

    @Test func `a refused row is a sentence with row and column in either language`() async throws {
        try await withHeadquarters(Self.siti + Self.budi + "1,99E+17;TONO CONTOH;PNS;DINAS CONTOH\n") { data, file in
            let refused = try await CommandRun.headquarters(
                ["roster", "import", file] + data,
                environment: ["LC_ALL": "id_ID.UTF-8"]
            )
            #expect(refused.status == 64)
            #expect(refused.talk.contains("baris 4, NIP BARU: notasi ilmiah"))
            #expect(!refused.talk.contains("scientific_notation"))
            let agreed = try await CommandRun.headquarters(["roster", "import", file, "--yes"] + data)
            #expect(agreed.status == 0)
            #expect(agreed.output.contains("row 4, NIP BARU: scientific notation"))
        }
    }

    @Test func `a second import of the same file changes nothing, and people who are missing take --yes`() async throws
    {
        try await withHeadquarters(Self.siti + Self.budi) { data, file in
            let first = try await CommandRun.headquarters(["roster", "import", file, "--json"] + data)
            #expect(first.output.contains("\"new\":2"))
            let second = try await CommandRun.headquarters(["roster", "import", file, "--json"] + data)
            #expect(second.output.contains("\"unchanged\":2") && second.output.contains("\"new\":0"))
            try Data((Self.header + Self.siti).utf8).write(to: URL(fileURLWithPath: file))
            let shorter = try await CommandRun.headquarters(["roster", "import", file] + data)
            #expect(shorter.status == 64)
            #expect(shorter.talk.contains("--yes"))
        }
    }

    @Test func `a file refused as a whole keeps its place and says what to do, in Indonesian`() async throws {
        try await withHeadquarters("\"199001012015011999;SITI\n") { data, file in
            let refused = try await CommandRun.headquarters(
                ["roster", "import", file] + data,
                environment: ["LC_ALL": "id_ID.UTF-8"]
            )
            #expect(refused.status == 65)
            #expect(!refused.talk.contains("rincian teknis"))
            #expect(refused.talk.contains("Baris 2"))
        }
    }

    @Test func `an absent HQ, an absent file and a bad document end with their own codes`() async throws {
        try await withHeadquarters("") { data, file in
            let nowhere = try await CommandRun.headquarters(["status", "--data-dir", "/nonexistent/hq"])
            #expect(nowhere.status == 78)
            #expect(nowhere.talk.contains("ikrar-hq init"))
            let absent = try await CommandRun.headquarters(["campaign", "import", "/nonexistent.yaml"] + data)
            #expect(absent.status == 65)
            #expect(absent.talk.contains("No such file or directory"))
            let bad = try await CommandRun.headquarters(["campaign", "import", file, "--json"] + data)
            #expect(bad.status == 65)
            #expect(bad.output.contains("\"code\":\"document_invalid\""))
        }
    }

    @Test func `a token is the only line on stdout, and its end is told in this machine's zone`() async throws {
        try await withHeadquarters("") { data, _ in
            let token = try await CommandRun.headquarters(
                ["kiosk", "token", "--site", "3374-014"] + data,
                environment: ["TZ": "Asia/Jakarta"]
            )
            #expect(token.status == 0)
            #expect(token.lines.count == 1)
            #expect(token.talk.contains(" WIB."))
            let wrong = try await CommandRun.headquarters(["kiosk", "token", "--site", "A B"] + data)
            #expect(wrong.status == 64)
        }
    }

    @Test func `a revocation without a terminal takes --yes`() async throws {
        try await withHeadquarters("") { data, _ in
            let refused = try await CommandRun.headquarters(["kiosk", "revoke", "--name", "3374-014/1"] + data)
            #expect(refused.status == 64)
            let unknown = try await CommandRun.headquarters(
                ["kiosk", "revoke", "--name", "3374-014/1", "--yes"] + data
            )
            #expect(unknown.status == 65)
            #expect(unknown.talk.contains("ikrar-hq kiosk list"))
        }
    }

    @Test func `usage errors leave with 64 and help with 0, in the operator's language`() async throws {
        let bogus = try await CommandRun.headquarters(["bogus"], environment: ["LC_ALL": "id_ID.UTF-8"])
        #expect(bogus.status == 64)
        #expect(bogus.talk.contains("Galat:"))
        let help = try await CommandRun.headquarters(["roster", "import", "--help"], environment: ["LC_ALL": "id"])
        #expect(help.status == 0)
        #expect(help.output.contains("PEMAKAIAN:"))
    }
}
