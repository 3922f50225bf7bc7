import IkrarLedger

/// Records, openings and keys made from fixed seeds: what the golden files hold.
enum Sample {
    static let origin = "ikrar.example.go.id"

    static func kiosk() throws -> SignerKey {
        try SignerKey(name: "\(origin)/k/3374-991/1", seed: [UInt8](repeating: 0x4B, count: 32))
    }

    static func registrar() throws -> SignerKey {
        try SignerKey(name: "\(origin)/registrar/1", seed: [UInt8](repeating: 0x52, count: 32))
    }

    static let clock = ClockEvidence(
        bootID: "4f1c0b2a9d8e47c6b5a4938271605f4e",
        monotonicMilliseconds: 812_345,
        isSynced: true,
        offsetSeconds: 0.03
    )
    static let unsyncedClock = ClockEvidence(
        bootID: "4f1c0b2a9d8e47c6b5a4938271605f4e",
        monotonicMilliseconds: 0,
        isSynced: false,
        offsetSeconds: nil
    )

    /// 07:31:04 in Jakarta on Thursday 17 September 2026, and `seconds` later.
    static func time(_ seconds: Int64 = 0) -> RecordTime {
        RecordTime(unixSeconds: 1_789_605_064 + seconds, offsetMinutes: 420)
    }

    static let seen = TreeHead(size: 2, root: .sha256(Array("the first two".utf8)))
    static let ceremony = "2026-09-17-hkn"
    static let form = FormReference(id: "PN-2026", text: .sha256(Array("Kami berikrar …\n".utf8)))
    static let voided = Hash32.sha256(Array("a note".utf8))

    // Openings

    static func salt(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: Opening.saltBytes) }

    static let attendee = person(.attended, salt: 0xA0)
    static let person = person(.signed, salt: 0xA1)
    static let stranger = Opening.unmatched(UnmatchedOpening(salt: salt(0xA2), input: "199001012015011998"))
    static let officer = Opening.officer(
        OperatorOpening(salt: salt(0xA3), uid: 1991, user: "petugas", session: "2026-09-17-pagi")
    )

    static let matched = person(.signed, salt: 0xA4)
    static let corrected = person(.refused, salt: 0xA5)
    static let excused = person(.excused, salt: 0xA6)

    private static func person(_ act: PersonAct, salt byte: UInt8) -> Opening {
        .person(
            PersonOpening(
                salt: salt(byte),
                act: act,
                person: "p-000991",
                identifier: "199001012015011999",
                name: "Contoh Pertama, S.Pd.",
                unit: "Dinas Contoh / Bidang Pembinaan"
            )
        )
    }

    /// The openings of the records below, by the names of their files.
    static let openings: [(name: String, opening: Opening)] = [
        ("attendance", attendee), ("pledge", person), ("unmatched", stranger), ("operator", officer),
        ("match", matched), ("correct", corrected), ("excuse", excused),
    ]

    // Bodies

    static func attendance() throws -> RecordBody {
        .attendance(
            AttendanceBody(
                clock: clock,
                operator: try officer.commitment(),
                ceremony: ceremony,
                subject: try attendee.commitment(),
                method: "scan"
            )
        )
    }

    static func pledge() throws -> RecordBody {
        .pledge(
            PledgeBody(
                clock: clock,
                operator: try officer.commitment(),
                ceremony: ceremony,
                form: form,
                subject: try person.commitment(),
                method: "scan"
            )
        )
    }

    static func unmatched() throws -> RecordBody {
        .unmatched(
            UnmatchedBody(
                clock: unsyncedClock,
                operator: try officer.commitment(),
                ceremony: ceremony,
                subject: try stranger.commitment(),
                reason: "not_on_roster",
                method: "typed"
            )
        )
    }

    static func void(_ leaf: Hash32 = voided) throws -> RecordBody {
        .void(VoidBody(clock: clock, operator: try officer.commitment(), leaf: leaf, reason: "wrong_person"))
    }

    static func seal(_ kind: SealKind, _ counts: SealCounts) throws -> RecordBody {
        .seal(
            SealBody(
                clock: clock,
                operator: try officer.commitment(),
                kind: kind,
                ceremony: kind == .daily ? nil : ceremony,
                counts: counts
            )
        )
    }

    static func define() throws -> RecordBody {
        .define(
            DefineBody(
                clock: clock,
                operator: try officer.commitment(),
                kind: .pledgeText,
                id: form.id,
                document: form.text
            )
        )
    }

    static func enrol() throws -> RecordBody {
        .enrol(EnrolBody(key: try kiosk().verifierKey, site: "3374-991"))
    }

    static func revoke() throws -> RecordBody {
        .revoke(RevokeBody(key: try kiosk().name, lastSeq: 6))
    }

    static func rotate() throws -> RecordBody {
        let new = try SignerKey(name: "\(origin)/registrar/2", seed: [UInt8](repeating: 0x53, count: 32))
        return .rotate(
            RotateBody(
                clock: clock,
                operator: try officer.commitment(),
                old: try registrar().verifierKey,
                new: new.verifierKey,
                reason: "scheduled"
            )
        )
    }

    static func match() throws -> RecordBody {
        .match(
            MatchBody(
                clock: clock,
                operator: try officer.commitment(),
                leaf: voided,
                kind: .pledge,
                subject: try matched.commitment(),
                reason: "identified"
            )
        )
    }

    static func correct() throws -> RecordBody {
        .correct(
            CorrectBody(
                clock: clock,
                operator: try officer.commitment(),
                leaf: voided,
                subject: try corrected.commitment(),
                reason: "wrong_act"
            )
        )
    }

    static func excuse(until: String = "2026-10-17") throws -> RecordBody {
        .excuse(
            ExcuseBody(
                clock: clock,
                operator: try officer.commitment(),
                campaign: "contoh-2026",
                subject: try excused.commitment(),
                reason: "duty_travel",
                until: until
            )
        )
    }

    static func erase() throws -> RecordBody {
        .erase(
            EraseBody(
                clock: clock,
                operator: try officer.commitment(),
                leaf: voided,
                ground: "Permintaan penghapusan 12/2026"
            )
        )
    }

    static func disclose() throws -> RecordBody {
        .disclose(
            DiscloseBody(
                clock: clock,
                operator: try officer.commitment(),
                campaign: "contoh-2026",
                ground: "Permintaan Bawaslu 7/2026"
            )
        )
    }

    // Records

    /// One record of each type, and of each shape of one, by the name of its file, and the key that signs it.
    static func records() throws -> [(name: String, record: Record, key: SignerKey)] {
        let kiosk = try kiosk()
        let registrar = try registrar()
        let counts = SealCounts(attendance: 1, pledge: 1, unmatched: 1, void: 1)
        let bodies: [(RecordBody, SignerKey)] = [
            (try attendance(), kiosk), (try pledge(), kiosk), (try unmatched(), kiosk), (try void(), kiosk),
            (try seal(.close, counts), kiosk), (try define(), kiosk), (try enrol(), registrar),
            (try revoke(), registrar), (try rotate(), registrar), (try match(), registrar),
            (try correct(), registrar), (try excuse(), registrar), (try erase(), registrar),
            (try disclose(), registrar), (try seal(.daily, counts), kiosk),
        ]
        return bodies.map { body, key in
            let header = RecordHeader(
                by: key.name,
                seq: 5,
                prev: .sha256(Array("the note before".utf8)),
                seen: seen,
                time: time()
            )
            return (name(of: body), Record(header: header, body: body), key)
        }
    }

    private static func name(of body: RecordBody) -> String {
        if case .seal(let seal) = body, seal.kind == .daily { return "seal-daily" }
        return body.type.rawValue
    }

    /// A kiosk's first records, each linked to the one before.
    static func chain() throws -> [SignedRecord] {
        let key = try kiosk()
        var chain = Chain(key: key.verifierKey)
        var notes: [SignedRecord] = []
        func add(_ body: RecordBody) throws {
            let header = RecordHeader(by: key.name, after: chain.head, time: time(Int64(notes.count)))
            let signed = try SignedRecord(signing: Record(header: header, body: body), with: key)
            try chain.append(signed)
            notes.append(signed)
        }
        try add(define())
        try add(seal(.open, .zero))
        try add(attendance())
        try add(pledge())
        try add(unmatched())
        try add(void(notes[3].leaf))
        try add(seal(.close, SealCounts(attendance: 1, pledge: 1, unmatched: 1, void: 1)))
        return notes
    }
}
