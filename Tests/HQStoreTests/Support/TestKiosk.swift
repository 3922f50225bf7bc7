import IkrarLedger
import IkrarModel
import IkrarRoster
import IkrarWire

/// A kiosk as HQ sees it: a chain that signs records, and a key that signs requests.
struct TestKiosk {
    let key: SignerKey
    let transport: SignerKey
    private(set) var head = ChainHead.start

    init(key: SignerKey, transport: SignerKey) throws {
        self.key = key
        self.transport = transport
    }

    /// Signs the next record.
    mutating func sign(_ body: RecordBody, at seconds: Int64 = 50, seen: TreeHead? = nil) throws -> SignedRecord {
        let header = RecordHeader(
            by: key.name,
            seq: head.nextSeq,
            prev: head.leaf,
            seen: seen ?? head.seen,
            time: .test(seconds)
        )
        let signed = try SignedRecord(signing: Record(header: header, body: body), with: key)
        head = ChainHead(nextSeq: header.seq + 1, leaf: signed.leaf, seen: header.seen)
        return signed
    }

    /// Signs that a person attended or acted; the opening names the person by `personID` and by the number given.
    mutating func record(
        _ act: PersonAct,
        _ person: RosterPerson,
        personID: String = "l-unknown",
        ceremony: String = TestCampaign.ceremony,
        at seconds: Int64 = 50
    ) throws -> TestRecord {
        let opening = Opening.person(
            PersonOpening(
                salt: Self.salt(),
                act: act,
                person: personID,
                identifier: person.identifiers[0].grouped,
                name: person.name,
                unit: person.unitID
            )
        )
        let officer = Opening.officer(OperatorOpening(salt: Self.salt(), uid: 1000, user: "petugas", session: "1"))
        let subject = try opening.commitment()
        let commitment = try officer.commitment()
        let body: RecordBody =
            act == .attended
            ? .attendance(
                AttendanceBody(
                    clock: .test,
                    operator: commitment,
                    ceremony: ceremony,
                    subject: subject,
                    method: "scan"
                )
            )
            : .pledge(
                PledgeBody(
                    clock: .test,
                    operator: commitment,
                    ceremony: ceremony,
                    form: FormReference(id: "PN-2026", text: .emptyTree),
                    subject: subject,
                    method: "scan"
                )
            )
        return TestRecord(
            signed: try sign(body, at: seconds),
            openings: [try opening.encoded(), try officer.encoded()]
        )
    }

    mutating func unmatched(_ input: String) throws -> TestRecord {
        let opening = Opening.unmatched(UnmatchedOpening(salt: Self.salt(), input: input))
        let body = UnmatchedBody(
            clock: .test,
            operator: .emptyTree,
            ceremony: TestCampaign.ceremony,
            subject: try opening.commitment(),
            reason: "not_on_roster",
            method: "scan"
        )
        return TestRecord(signed: try sign(.unmatched(body)), openings: [try opening.encoded()])
    }

    mutating func void(_ leaf: Hash32, seen: TreeHead? = nil) throws -> TestRecord {
        let body = VoidBody(clock: .test, operator: .emptyTree, leaf: leaf, reason: "wrong_person")
        return TestRecord(signed: try sign(.void(body), seen: seen), openings: [])
    }

    /// Signs as many records that need no opening.
    mutating func signMany(_ count: Int) throws -> [SignedRecord] {
        try (0..<count).map { _ in try void(.emptyTree).signed }
    }

    mutating func seal(_ kind: SealKind, ceremony: String = TestCampaign.ceremony) throws -> TestRecord {
        let body = SealBody(
            clock: .test,
            operator: .emptyTree,
            kind: kind,
            ceremony: kind == .daily ? nil : ceremony,
            counts: .zero
        )
        return TestRecord(signed: try sign(.seal(body)), openings: [])
    }

    private static func salt() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return Opening.salt(using: &generator)
    }
}

/// A signed record with its openings.
struct TestRecord {
    let signed: SignedRecord
    let openings: [[UInt8]]

    var frames: [Frame] { [.note(signed.note)] + openings.map { .opening($0) } }
    var withheld: Frame { .withheld(seq: signed.record.header.seq, leaf: signed.leaf) }
}
