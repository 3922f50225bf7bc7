import GRDB
import IkrarLedger

/// Reads one chain in order and compares everything with everything: signatures, links, columns, openings, seals.
///
/// After a problem it goes on from what the record itself says, so that one rotten record does not hide the next.
struct ChainVerifier {
    /// A record as it was read, for checks beyond the chain.
    struct Visited {
        let noteID: Int64
        let record: IkrarLedger.Record
        let opening: [UInt8]
    }

    private let signer: SignerRow
    private let first: UInt64
    private let ceremonies: [Int64: String]
    private let officers: [Int64: Hash32]
    /// Notes whose opening HQ had erased.
    private let erased: Set<Int64>
    /// The runs of notes proven to be at HQ that begin behind the note read last.
    private var receipts: ArraySlice<Range<Int64>>
    /// Where the others end.
    private var provenEnd: Int64 = 0
    private var chain: Chain
    /// `nil` while the seal before the first record read is not known.
    private var sinceSeal: SealCounts?

    /// What is wrong, at most ``VerificationReport/problemsMax``.
    private(set) var problems: [VerificationProblem] = []
    /// All that is wrong.
    private(set) var problemCount = 0
    /// Records read.
    private(set) var records: UInt64 = 0

    /// A verifier of the chain of `signer` from this seq on.
    init(signer: SignerRow, from first: UInt64, _ db: Database) throws {
        self.signer = signer
        self.first = first
        chain = Chain(
            key: try VerifierKey(parsing: signer.verifierKey),
            head: try ChainHead.ofChain(signer.key, before: first, db)
        )
        sinceSeal = first == 0 ? .zero : nil
        receipts = try Row.fetchAll(
            db,
            sql: "SELECT note, note + count FROM receipt WHERE note BETWEEN ? AND ? ORDER BY note",
            arguments: [Schema.noteIDs(signer: signer.key).lowerBound, Schema.noteIDs(signer: signer.key).upperBound]
        ).map { row in (row[0] as Int64)..<(row[1] as Int64) }[...]
        erased = Set(try Int64.fetchAll(db, sql: "SELECT note FROM erasure"))
        ceremonies = try Row.fetchAll(db, sql: "SELECT key, id FROM ceremony")
            .reduce(into: [:]) { $0[$1["key"] as Int64] = $1["id"] as String }
        officers = try Row.fetchAll(db, sql: "SELECT key, commitment, opening FROM officer").reduce(into: [:]) {
            // The hash of the opening, not the column, so that a changed opening shows at every record that names it.
            $0[$1["key"] as Int64] = Hash32.sha256($1.bytes("opening"))
        }
    }

    /// Whether a receipt proves that HQ has the note. Asked with rising ids.
    private mutating func isProven(_ noteID: Int64) -> Bool {
        while let run = receipts.first, run.lowerBound <= noteID {
            provenEnd = max(provenEnd, run.upperBound)
            receipts.removeFirst()
        }
        return noteID < provenEnd
    }

    /// Reads to the end of the chain. `visit` sees every record that parses.
    mutating func run(_ db: Database, visit: (Visited) throws -> Void = { _ in }) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT n.id, n.type, n.time, n.ceremony, n.officer, n.leaf, n.bytes, o.bytes AS opening
                FROM note n LEFT JOIN opening o ON o.note = n.id WHERE n.id BETWEEN ? AND ? ORDER BY n.id
                """,
            arguments: [
                Schema.noteID(signer: signer.key, seq: first), Schema.noteIDs(signer: signer.key).upperBound,
            ]
        )
        while let row = try rows.next() {
            records += 1
            try check(row, visit)
        }
    }

    private mutating func check(_ row: Row, _ visit: (Visited) throws -> Void) throws {
        let noteID: Int64 = row["id"]
        let seq = Schema.seq(noteID: noteID)
        if seq != chain.head.nextSeq {
            report(.gap, seq, expected: "seq \(chain.head.nextSeq)", found: "seq \(seq)")
        }
        let signed: SignedRecord
        do {
            signed = try SignedRecord(parsing: row.bytes("bytes"))
        } catch {
            report(.malformed, seq, found: error.description)
            chain = Chain(
                key: chain.key,
                head: ChainHead(nextSeq: seq + 1, leaf: try row.hash("leaf"), seen: chain.head.seen)
            )
            return
        }
        checkLink(signed, seq)
        checkColumns(signed, row, seq)
        let opening = row.bytes("opening")
        // HQ has the openings of records it was proven to have; here they are removed after a while.
        if !opening.isEmpty || !isProven(noteID) && !erased.contains(noteID) {
            checkOpening(opening, of: signed.record, seq)
        }
        checkSeal(signed.record, seq)
        try visit(Visited(noteID: noteID, record: signed.record, opening: opening))
    }

    private mutating func checkLink(_ signed: SignedRecord, _ seq: UInt64) {
        do {
            try chain.append(signed)
        } catch {
            switch error {
            case .signature(_, let reason):
                report(.signature, seq, expected: "a signature by \(signer.name)", found: reason.description)
            case .previous(_, let expected, let found):
                report(.chain, seq, expected: "prev \(expected)", found: "prev \(found)")
            default: report(.chain, seq, found: error.description)
            }
            chain = Chain(
                key: chain.key,
                head: ChainHead(nextSeq: seq + 1, leaf: signed.leaf, seen: signed.record.header.seen)
            )
        }
    }

    private mutating func checkColumns(_ signed: SignedRecord, _ row: Row, _ seq: UInt64) {
        let record = signed.record
        compare("type", record.type.rawValue, row["type"], seq)
        compare("time", record.header.time.text, row["time"], seq)
        compare("leaf", signed.leaf.base64, Hash32(bytes: row.bytes("leaf"))?.base64, seq)
        if let ceremony = record.body.ceremony {
            compare("ceremony", ceremony, (row["ceremony"] as Int64?).flatMap { ceremonies[$0] }, seq)
        }
        if let commitment = record.body.operator {
            let stored = (row["officer"] as Int64?).flatMap { officers[$0] }
            if stored == nil {
                report(.openingMissing, seq, expected: "the opening of operator \(commitment)")
            } else if stored != commitment {
                report(
                    .openingMismatch,
                    seq,
                    expected: "operator \(commitment)",
                    found: stored.map { "operator \($0)" }
                )
            }
        }
    }

    private mutating func checkOpening(_ opening: [UInt8], of record: IkrarLedger.Record, _ seq: UInt64) {
        guard let subject = record.body.subject else { return }
        if opening.isEmpty {
            report(.openingMissing, seq, expected: "the opening of subject \(subject)")
        } else if Hash32.sha256(opening) != subject {
            report(
                .openingMismatch,
                seq,
                expected: "subject \(subject)",
                found: "an opening with hash \(Hash32.sha256(opening))"
            )
        }
    }

    private mutating func checkSeal(_ record: IkrarLedger.Record, _ seq: UInt64) {
        if case .seal(let seal) = record.body {
            if let sinceSeal, seal.counts != sinceSeal {
                report(.sealCounts, seq, expected: "\(sinceSeal)", found: "\(seal.counts)")
            }
            sinceSeal = .zero
        } else {
            sinceSeal = sinceSeal?.adding(record.type)
        }
    }

    private mutating func compare(_ column: String, _ expected: String, _ found: String?, _ seq: UInt64) {
        if expected != found { report(.columns, seq, expected: "\(column) \(expected)", found: found) }
    }

    private mutating func report(
        _ kind: VerificationProblem.Kind,
        _ seq: UInt64,
        expected: String? = nil,
        found: String? = nil
    ) {
        problemCount += 1
        guard problems.count < VerificationReport.problemsMax else { return }
        problems.append(
            VerificationProblem(signer: signer.name, seq: seq, kind: kind, expected: expected, found: found)
        )
    }
}
