import IkrarLedger

/// Signs pledges one behind the other.
struct BenchmarkKiosk {
    let key: SignerKey
    private var head = ChainHead.start

    init(name: String) throws {
        key = try SignerKey.generate(name: name)
    }

    /// A fixed morning, `seconds` later.
    static func time(_ seconds: Int64) -> RecordTime {
        RecordTime(unixSeconds: 1_789_605_064 + seconds, offsetMinutes: 420)
    }

    /// The next pledge, by a kiosk that has verified the tree `seen`.
    mutating func note(seen: TreeHead) throws -> SignedRecord {
        let subject = Hash32.sha256(Array("\(key.name) \(head.nextSeq)".utf8))
        let clock = ClockEvidence(
            bootID: "4f1c0b2a9d8e47c6b5a4938271605f4e",
            monotonicMilliseconds: head.nextSeq,
            isSynced: true,
            offsetSeconds: 0.03
        )
        let body = PledgeBody(
            clock: clock,
            operator: .sha256([1]),
            ceremony: "2026-09-17-hkn",
            form: FormReference(id: "PN-2026", text: .sha256([2])),
            subject: subject,
            method: "scan"
        )
        let after = ChainHead(nextSeq: head.nextSeq, leaf: head.leaf, seen: seen)
        let header = RecordHeader(by: key.name, after: after, time: Self.time(Int64(head.nextSeq)))
        let signed = try SignedRecord(signing: Record(header: header, body: .pledge(body)), with: key)
        head = ChainHead(nextSeq: header.seq + 1, leaf: signed.leaf, seen: seen)
        return signed
    }
}
