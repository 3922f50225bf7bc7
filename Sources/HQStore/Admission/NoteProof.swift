import IkrarLedger

/// Proves single notes: canonical bytes, by the batch's key, a type kiosks may sign, the signature, the openings.
///
/// Pure and free of the database, so that every core can work on a part of the batch.
struct NoteProof: Sendable {
    /// The key of the chain that the batch continues.
    let key: VerifierKey
    private var lastOfficer: (hash: Hash32, proven: ProvenOpening)?

    /// The types that a kiosk signs; all others are HQ's.
    private static let kioskTypes: Set<RecordType> = [.attendance, .pledge, .unmatched, .void, .seal, .define]

    /// Proves notes by `key`.
    init(key: VerifierKey) {
        self.key = key
    }

    /// Proves one group.
    mutating func prove(_ group: FrameGroup) throws(AdmissionRefusal) -> AdmissionItem {
        switch group {
        case .withheld(let seq, let leaf):
            return .withheld(seq: seq, leaf: leaf)
        case .note(let bytes, let openings):
            return .note(try prove(bytes, openings: openings))
        }
    }

    private mutating func prove(_ bytes: [UInt8], openings: [[UInt8]]) throws(AdmissionRefusal) -> ProvenNote {
        let signed: SignedRecord
        do {
            signed = try SignedRecord(parsing: bytes)
        } catch {
            throw .notCanonical(detail: "\(error)")
        }
        let header = signed.record.header
        guard header.by.utf8.elementsEqual(key.name.utf8) else { throw .wrongSigner(seq: header.seq, by: header.by) }
        guard Self.kioskTypes.contains(signed.record.type) else {
            throw .typeNotPermitted(seq: header.seq, type: signed.record.type.rawValue)
        }
        do {
            try signed.verify(with: key)
        } catch {
            throw .badSignature(seq: header.seq)
        }
        return try attach(openings, to: signed)
    }

    private mutating func attach(_ openings: [[UInt8]], to signed: SignedRecord) throws(AdmissionRefusal) -> ProvenNote
    {
        let seq = signed.record.header.seq
        let body = signed.record.body
        var subject: ProvenOpening?
        var officer: ProvenOpening?
        for bytes in openings {
            // One officer's opening comes with every record of a shift.
            if let last = lastOfficer, last.hash == body.operator, officer == nil, last.proven.bytes == bytes {
                officer = last.proven
                continue
            }
            let opening: Opening
            do {
                opening = try Opening(parsing: bytes)
            } catch {
                throw .badOpening(seq: seq)
            }
            let hash = Hash32.sha256(bytes)
            let proven = ProvenOpening(bytes: bytes, opening: opening)
            switch opening {
            case .officer where hash == body.operator && officer == nil:
                officer = proven
                lastOfficer = (hash, proven)
            case .person where hash == body.subject && subject == nil,
                .unmatched where hash == body.subject && subject == nil:
                subject = proven
            default:
                throw .badOpening(seq: seq)
            }
        }
        return ProvenNote(signed: signed, subject: subject, officer: officer)
    }
}
