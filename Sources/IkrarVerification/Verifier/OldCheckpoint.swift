import IkrarLedger

/// An older checkpoint of this log whose signature is true.
struct OldCheckpoint {
    /// What findings call it.
    let name: String
    /// What it says.
    let tree: TreeHead

    /// The checkpoint in `named` if it is one of the log, signed by the one of `keys` that was in force at its size, and not of
    /// a larger tree than `tree`; else the finding that says why not.
    static func read(
        _ named: NamedCheckpoint,
        origin: String,
        keys: LogKeys,
        tree: TreeHead
    ) -> Result<OldCheckpoint, RefusedCheckpoint> {
        let signed: SignedCheckpoint
        var expected = "a checkpoint of \(origin)"
        do {
            signed = try SignedCheckpoint(parsing: named.bytes)
            let key = keys.inForce(at: signed.checkpoint.tree.size)
            expected += " signed by \(key.reference)"
            try signed.verify(by: key, origin: origin)
        } catch {
            let finding = VerificationFinding(
                .oldCheckpointInvalid,
                path: named.name,
                expected: expected,
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
