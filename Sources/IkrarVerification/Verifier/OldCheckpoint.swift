import IkrarLedger

/// An older checkpoint of this log whose signature is true.
struct OldCheckpoint {
    /// What findings call it.
    let name: String
    /// What it says.
    let tree: TreeHead

    /// The checkpoint in `named` if it is one of the log, signed by one of `keys`, and not of a larger tree than `tree`;
    /// else the finding that says why not.
    static func read(
        _ named: NamedCheckpoint,
        origin: String,
        keys: [VerifierKey],
        tree: TreeHead
    ) -> Result<OldCheckpoint, RefusedCheckpoint> {
        let signed: SignedCheckpoint
        do {
            signed = try SignedCheckpoint(parsing: named.bytes)
            try signed.verify(byOneOf: keys, origin: origin)
        } catch {
            let finding = VerificationFinding(
                .oldCheckpointInvalid,
                path: named.name,
                expected: "a checkpoint of \(origin) signed by \(keys[0].reference)",
                found: error.description
            )
            return .failure(RefusedCheckpoint(finding: finding))
        }
        let old = signed.checkpoint.tree
        guard old.size <= tree.size else {
            let finding = VerificationFinding(
                .rolledBack,
                path: named.name,
                expected: "at least \(old.size) entries, as signed before",
                found: "\(tree.size) entries"
            )
            return .failure(RefusedCheckpoint(finding: finding))
        }
        return .success(OldCheckpoint(name: named.name, tree: old))
    }
}

/// Why a checkpoint cannot be used.
struct RefusedCheckpoint: Error {
    /// What to report.
    let finding: VerificationFinding
}

extension SignedCheckpoint {
    /// Demands the origin and a signature by one of `keys`; the error is the first key's.
    func verify(byOneOf keys: [VerifierKey], origin: String) throws(LedgerError) {
        for key in keys.dropFirst() {
            // Another key of the log may have signed; if none did, the first key's refusal is told.
            if (try? verify(by: key, origin: origin)) != nil { return }
        }
        try verify(by: keys[0], origin: origin)
    }
}
