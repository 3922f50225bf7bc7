import IkrarLedger
import KioskControl
import Testing

@testable import KioskDaemon

@Suite struct ScanRouteTests {
    @Test func `a ceremony from its documents to its close`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let client = fixture.client
            let recorded = try await client.scan(ScanOrder(input: TestDocuments.budi), request: .random())
            #expect(recorded.outcome == .recorded)
            #expect(recorded.person?.name == "BUDI CONTOH")
            #expect(recorded.person?.identifierMasked == "•••• 1999")
            #expect(recorded.records.map(\.type) == ["attendance", "pledge"])

            let again = try await client.scan(ScanOrder(input: "NIP. 19900101 201501 1 999"), request: .random())
            #expect(again.outcome == .already)
            #expect(again.records.isEmpty)
            #expect(again.first?.kiosk == "ikrar.invalid/k/uji/1")

            let unknown = try await client.scan(ScanOrder(input: TestDocuments.stranger), request: .random())
            #expect(unknown.outcome == .unmatched)
            #expect(unknown.records.map(\.type) == ["unmatched"])

            let damaged = try await client.scan(ScanOrder(input: "1,99001E+17"), request: .random())
            #expect(damaged.outcome == .refusedInput)
            #expect(damaged.reason == "scientific_notation")

            let status = try await client.status()
            #expect(status.ceremony?.counts == CeremonyCounts(attendance: 1, pledge: 1, unmatched: 1, void: 0))
            #expect(status.people == 2)
            #expect(status.refusal == nil)
            let seal = try await client.closeCeremony(TestDocuments.ceremonyID)
            #expect(!seal.isOpen)
            #expect(try await client.verification().problems.isEmpty)
        }
    }

    @Test func `a campaign's laws are named with their kind`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let campaigns = try await fixture.client.campaigns().campaigns
            #expect(campaigns.map(\.legalBasis) == [["Surat Edaran Nomor B/1/800.1.10/VIII/2026"]])
        }
    }

    @Test func `a refused document is told by its operands`() async throws {
        try await withKiosk { fixture in
            let text = try TestDocuments.campaign().replacing("title: \"Kampanye", with: "titel: \"Kampanye")
            let path = try fixture.write("typo.yaml", text)
            let problem = await problem { try await fixture.client.importDocument(file: path) }
            #expect(problem?.code == .documentInvalid)
            #expect(problem?.reason?.code == "unknown_key")
            #expect(problem?.reason?.line == 4)
            #expect(problem?.reason?.nearest == "title")
        }
    }

    @Test func `the same request id gives the first answer again and one record`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let id = RequestID.random()
            let first = try await fixture.client.scan(ScanOrder(input: TestDocuments.sari), request: id)
            let second = try await fixture.client.scan(ScanOrder(input: TestDocuments.sari), request: id)
            #expect(first == second)
            #expect(first.outcome == .recorded)
            await #expect(throws: ControlError.self) {
                try await fixture.client.scan(ScanOrder(input: TestDocuments.budi), request: id)
            }
        }
    }

    @Test func `without an open ceremony nothing is recorded, and the answer says what to do`() async throws {
        try await withKiosk { fixture in
            let problem = await problem { try await fixture.client.scan(ScanOrder(input: "1"), request: .random()) }
            #expect(problem?.code == .noOpenCeremony)
            #expect(problem?.status == 409)
            #expect(problem?.remedy?.contains("ikrar ceremony open") == true)
            let status = try await fixture.client.status()
            #expect(status.nextSeq == 0)
        }
    }

    @Test func `a void takes the pledge back, once`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let scan = try await fixture.client.scan(ScanOrder(input: TestDocuments.budi), request: .random())
            let leaf = try #require(scan.records.last?.leaf)
            let order = VoidOrder(leaf: leaf, reason: "wrong_person")
            let void = try await fixture.client.void(order, request: .random())
            #expect(void.record.type == "void")
            #expect(await problem { try await fixture.client.void(order, request: .random()) }?.code == .alreadyVoid)
            let nonsense = VoidOrder(leaf: "AAAA", reason: "wrong_person")
            #expect(await problem { try await fixture.client.void(nonsense, request: .random()) }?.code == .invalid)
        }
    }

    @Test func `a record has a receipt, unlogged until HQ's log is proven to hold it`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let scan = try await fixture.client.scan(ScanOrder(input: TestDocuments.budi), request: .random())
            let record = try #require(scan.records.last)
            let answer = try await fixture.client.receipt(leaf: record.leaf)
            #expect(answer.leaf == record.leaf && answer.seq == record.seq && answer.type == record.type)
            #expect(!answer.isLogged && answer.index == nil && answer.hasOpening)
            let bytes = try #require(CanonicalBase64.decode(answer.receipt))
            let receipt = try RecordReceipt(parsing: bytes)
            #expect(receipt.note.leaf.base64 == record.leaf)
            #expect(receipt.proof == nil)
            let unknown = Hash32.emptyTree.base64
            #expect(await problem { try await fixture.client.receipt(leaf: unknown) }?.code == .unknownRecord)
            #expect(await problem { try await fixture.client.receipt(leaf: "AAAA") }?.code == .invalid)
        }
    }

    @Test func `people are found by name, masked`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let found = try await fixture.client.people(matching: "sari")
            #expect(found.people.map(\.name) == ["SARI CONTOH"])
            #expect(!found.hasMore)
            #expect(try await fixture.client.outbox().pending > 0)
        }
    }

    @Test(arguments: [
        #"{"input":"1","persn":"x"}"#, #"{"input":1}"#, #"{"method":"scan"}"#, #"{"input":"1","method":"teleport"}"#,
        #"{"input":"1","act":"maybe"}"#, "[1]", "{", "", "null",
        String(repeating: "[", count: 30_000),
    ])
    func `an order that is not exactly one is refused with what is wrong`(body: String) async throws {
        try await withKiosk { fixture in
            let connection = try RawConnection(fixture.socketPath)
            await connection.send(HTTPText.post("/v1/scans", body))
            let answer = await connection.receive { $0.contains("}") }
            #expect(answer.hasPrefix("HTTP/1.1 400"))
            #expect(answer.contains(#""code":"invalid""#))
            // The next order on the same connection still works.
            await connection.send(HTTPText.get("/v1/status"))
            #expect(await connection.receive { $0.contains("}") }.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func `broken UTF-8 is refused, a NUL in the input is an answer`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let connection = try RawConnection(fixture.socketPath)
            let broken = Array(#"{"input":""#.utf8) + [0xff, 0xfe] + Array(#""}"#.utf8)
            await connection.send(
                Array("POST /v1/scans HTTP/1.1\r\nHost: x\r\nContent-Length: \(broken.count)\r\n\r\n".utf8)
            )
            await connection.send(broken)
            #expect(await connection.receive { $0.contains("}") }.hasPrefix("HTTP/1.1 400"))
            let scan = try await fixture.client.scan(ScanOrder(input: "12\u{0}34"), request: .random())
            #expect(scan.outcome == .refusedInput)
            let long = try await fixture.client.scan(
                ScanOrder(input: String(repeating: "9", count: 5000)),
                request: .random()
            )
            #expect(long.outcome == .refusedInput)
        }
    }
}

/// The problem that `body` is answered with, or `nil` when it is not refused.
func problem<Answer>(_ body: () async throws -> Answer) async -> ControlProblem? {
    do {
        _ = try await body()
        return nil
    } catch ControlError.problem(let problem) {
        return problem
    } catch {
        return nil
    }
}
