import IkrarLedger

/// Every signer's chain and the keys HQ accepts, in the order of the log.
///
/// Signatures are checked elsewhere, on all cores, with one exception: a record that changes which keys are accepted is
/// believed only once its own signature is verified.
struct ChainAudit {
    private var chains: [SignerChain] = []
    private var places: [SignerID: Int] = [:]
    /// Keys that signed without being enrolled, at most ``unknownMax``.
    private var unknown: Set<SignerID> = []
    /// The log's keys, as `rotate` records lead from one to the other.
    private(set) var logKeys: LogKeys
    /// Leaf hashes of the records whose openings an `erase` accounts for.
    private(set) var erased: Set<Hash32> = []

    /// What there is to say of one entry.
    struct Taken {
        /// What is wrong with it.
        var findings: [VerificationFinding]
        /// The key that must have signed it; `nil` when none is known.
        var key: VerifierKey?
        /// The earlier entry whose seq it repeats.
        var repeated: UInt64?
    }

    /// More unknown keys than this are not remembered, only reported.
    private static let unknownMax = 10_000

    init(logKey: VerifierKey, registrarKey: VerifierKey) {
        logKeys = LogKeys(logKey)
        enrol(registrarKey, isRegistrar: true)
    }

    /// Takes the entry at `index`.
    mutating func take(_ record: SignedRecord, at index: UInt64) -> Taken {
        let id = SignerID(record)
        guard let place = places[id] else {
            if unknown.count < Self.unknownMax { unknown.insert(id) }
            let found = "key ID \(Hexadecimal.encode(id.keyID))"
            return Taken(findings: [finding(.unknownKey, record, index, expected: "an enrolled key", found: found)])
        }
        let (findings, repeated) = chains[place].take(record, at: index)
        var taken = Taken(findings: findings, key: chains[place].key, repeated: repeated)
        guard !record.record.type.isForEverySigner else { return taken }
        if chains[place].isRegistrar {
            taken.findings += apply(record, index, by: chains[place].key)
        } else {
            let found = "a record of type \(record.record.type.rawValue) by a kiosk"
            taken.findings.append(finding(.wrongRole, record, index, expected: "the registrar", found: found))
        }
        return taken
    }

    /// The finding for a record that repeats the seq of the entry at `known`.
    func repetition(_ record: SignedRecord, at index: UInt64, of known: UInt64, isSame: Bool) -> VerificationFinding? {
        places[SignerID(record)].map { chains[$0].repetition(record, at: index, of: known, isSame: isSame) }
    }

    /// The keys that signed a record.
    var signerCount: Int { chains.count { $0.head.nextSeq > 0 } }

    /// The records still missing when the log is at its end.
    func finish() -> [VerificationFinding] {
        chains.flatMap { chain in
            chain.gaps.map { gap in
                VerificationFinding(
                    .gap,
                    index: gap.index,
                    signer: chain.key.name,
                    seq: gap.first,
                    expected: gap.first == gap.last ? "seq \(gap.first)" : "seq \(gap.first) to \(gap.last)",
                    found: "seq \(gap.last + 1)"
                )
            }
        }
    }

    /// Does what a record of the registrar says about keys and openings, if its signature is true.
    private mutating func apply(_ record: SignedRecord, _ index: UInt64, by key: VerifierKey) -> [VerificationFinding] {
        do {
            try record.verify(with: key)
        } catch {
            // Reported by those who check all signatures.
            return []
        }
        switch record.record.body {
        case .enrol(let body):
            return introduce(body.key, by: record, index, isRegistrar: false)
        case .revoke(let body):
            for place in chains.indices where chains[place].key.name.utf8.elementsEqual(body.key.utf8) {
                chains[place].revoke(lastSeq: body.lastSeq)
            }
            return []
        case .rotate(let body):
            logKeys.rotate(from: body.old, to: body.new, at: index)
            guard let place = places[SignerID(body.old)] else { return [] }
            return introduce(body.new, by: record, index, isRegistrar: chains[place].isRegistrar)
        case .erase(let body):
            erased.insert(body.leaf)
            return []
        default:
            return []
        }
    }

    private mutating func introduce(
        _ key: VerifierKey,
        by record: SignedRecord,
        _ index: UInt64,
        isRegistrar: Bool
    ) -> [VerificationFinding] {
        // A key that moves to another kiosk of its site may be enrolled again.
        guard places[SignerID(key)] == nil else { return [] }
        enrol(key, isRegistrar: isRegistrar)
        guard unknown.contains(SignerID(key)) else { return [] }
        return [
            VerificationFinding(
                .usedBeforeEnrolment,
                index: index,
                signer: key.name,
                expected: "no record by the key before index \(index)",
                found: "records that are reported as by an unknown key"
            )
        ]
    }

    private mutating func enrol(_ key: VerifierKey, isRegistrar: Bool) {
        places[SignerID(key)] = chains.count
        chains.append(SignerChain(key: key, isRegistrar: isRegistrar))
    }

    private func finding(
        _ kind: VerificationFinding.Kind,
        _ record: SignedRecord,
        _ index: UInt64,
        expected: String,
        found: String
    ) -> VerificationFinding {
        let header = record.record.header
        return VerificationFinding(
            kind,
            index: index,
            signer: header.by,
            seq: header.seq,
            expected: expected,
            found: found
        )
    }
}

extension RecordType {
    /// Whether kiosks write such records, too.
    fileprivate var isForEverySigner: Bool {
        switch self {
        case .attendance, .pledge, .unmatched, .void, .seal, .define: true
        default: false
        }
    }
}
