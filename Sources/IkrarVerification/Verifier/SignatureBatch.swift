import IkrarLedger

/// The signatures of one bundle with the keys that must have made them: work for any core.
struct SignatureBatch: Sendable {
    private var records: [(record: SignedRecord, key: VerifierKey, index: UInt64)] = []

    /// Adds the record at `index`.
    mutating func add(_ record: SignedRecord, key: VerifierKey, at index: UInt64) {
        records.append((record, key, index))
    }

    /// Verifies all; gives the number that are true and a finding for each that is not.
    func verify() -> (count: UInt64, findings: [VerificationFinding]) {
        var findings: [VerificationFinding] = []
        for (record, key, index) in records {
            do {
                try record.verify(with: key)
            } catch {
                let header = record.record.header
                findings.append(
                    VerificationFinding(
                        .signature,
                        index: index,
                        signer: header.by,
                        seq: header.seq,
                        expected: "a signature by \(key.reference)",
                        found: error.description
                    )
                )
            }
        }
        return (UInt64(records.count - findings.count), findings)
    }
}
