import IkrarLedger
import IkrarWire

/// A kiosk's chain: signs notes with the openings that a real kiosk sends.
struct SimulatedKiosk: Sendable {
    static let origin = "ikrar.example.go.id"
    static let now = RecordTime(unixSeconds: 1_789_603_200, offsetMinutes: 420)

    let site: String
    let key: SignerKey
    let transport: SignerKey
    private(set) var head = ChainHead.start

    init(site: String) throws {
        self.site = site
        key = try SignerKey.generate(name: "\(Self.origin)/k/\(site)/1")
        transport = try SignerKey.generate(name: "\(Self.origin)/k/\(site)/1/transport")
    }

    func enrolment(_ offer: EnrolmentOffer) throws -> EnrolmentRequest {
        func proof(_ key: SignerKey) throws -> String {
            try EnrolmentProof.make(challenge: offer.challenge, key: key, transportKey: transport.verifierKey) ?? ""
        }
        return EnrolmentRequest(
            challenge: offer.challenge,
            keys: [EnrolmentKey(vkey: key.verifierKey.text, proof: try proof(key))],
            transportKey: transport.verifierKey.text,
            transportProof: try proof(transport)
        )
    }

    /// The next `notes` notes as frames, in the batches that a kiosk sends.
    mutating func batches(notes: Int) throws -> [[Frame]] {
        var batches: [[Frame]] = []
        var batch: [Frame] = []
        for number in 1...notes {
            batch += try nextNote()
            if number.isMultiple(of: WireProtocol.Limit.batchRecordsMax) || number == notes {
                batches.append(batch)
                batch = []
            }
        }
        return batches
    }

    private mutating func nextNote() throws -> [Frame] {
        var generator = SystemRandomNumberGenerator()
        let opening = Opening.person(
            PersonOpening(
                salt: Opening.salt(using: &generator),
                act: .signed,
                person: "l-\(head.nextSeq)",
                identifier: "198001012005011\(100 + head.nextSeq % 900)",
                name: "Orang \(head.nextSeq)",
                unit: "U2"
            )
        )
        let officer = Opening.officer(
            OperatorOpening(salt: Array(repeating: 7, count: Opening.saltBytes), uid: 1000, user: "petugas", session: "1")
        )
        let body = PledgeBody(
            clock: ClockEvidence(
                bootID: String(repeating: "0", count: 32),
                monotonicMilliseconds: head.nextSeq,
                isSynced: true,
                offsetSeconds: nil
            ),
            operator: try officer.commitment(),
            ceremony: "2026-09-17-hkn",
            form: FormReference(id: "PN-2026", text: .emptyTree),
            subject: try opening.commitment(),
            method: "scan"
        )
        let header = RecordHeader(by: key.name, after: head, time: Self.now)
        let signed = try SignedRecord(signing: Record(header: header, body: .pledge(body)), with: key)
        head = ChainHead(nextSeq: header.seq + 1, leaf: signed.leaf, seen: header.seen)
        return [.note(signed.note), .opening(try opening.encoded()), .opening(try officer.encoded())]
    }
}
