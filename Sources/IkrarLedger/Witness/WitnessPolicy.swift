/// Which witnesses' cosignatures make a log's checkpoint count: a c2sp.org/tlog-policy.
///
/// Log keys are Ed25519 (algorithm 1), witness keys cosignature/v1 (algorithm 4).
package struct WitnessPolicy: Hashable, Sendable {
    /// The longest file read, in bytes: 256 lines of the longest names, keys and URLs.
    package static let maximumBytes = 256 * 1024
    /// The most logs, witnesses and groups together; the specification asks for at least 32 of each.
    package static let maximumNames = 256

    /// A log that may sign.
    package struct Log: Hashable, Sendable {
        /// Its key.
        package let key: VerifierKey
        /// Where it is, when the policy says so.
        package let url: String?
    }

    /// A witness that may be counted.
    package struct Witness: Hashable, Sendable {
        /// Its name in this policy, repaired where it is not UTF-8: for people only.
        package let name: String
        /// Its key.
        package let key: CosignerKey
        /// Its submission prefix, when the policy says so.
        package let url: String?
    }

    /// What the quorum is made of.
    indirect enum Rule: Hashable, Sendable {
        /// The witness with this index has cosigned.
        case witness(Int)
        /// At least `threshold` of these hold.
        case group(threshold: Int, members: [Rule])

        /// Whether the rule holds when the witnesses `cosigned` have.
        func holds(_ cosigned: Set<Int>) -> Bool {
            switch self {
            case .witness(let index): cosigned.contains(index)
            case .group(let threshold, let members): members.count { $0.holds(cosigned) } >= threshold
            }
        }
    }

    /// The logs; empty when they are known from elsewhere.
    package let logs: [Log]
    /// All witnesses, in the order of their lines, whether or not the quorum names them.
    package let witnesses: [Witness]
    /// The quorum; `nil` for `quorum none`.
    let quorum: Rule?

    /// The policy of these parts, which fit together.
    init(logs: [Log], witnesses: [Witness], quorum: Rule?) {
        self.logs = logs
        self.witnesses = witnesses
        self.quorum = quorum
    }

    /// The same witnesses for whatever log: for whoever checks the log's signature himself.
    package var ofAnyLog: WitnessPolicy { WitnessPolicy(logs: [], witnesses: witnesses, quorum: quorum) }

    /// No witness is needed: the log's signature alone counts.
    package static let none = WitnessPolicy(logs: [], witnesses: [], quorum: nil)

    /// Whether a quorum is asked for at all.
    package var needsWitnesses: Bool { quorum != nil }

    /// The indices in ``witnesses`` of those that cosigned `checkpoint`. Throws ``LedgerError/badSignature(by:)`` when a
    /// line bears a witness's name and key ID but is false.
    package func cosigners(of checkpoint: SignedCheckpoint) throws(LedgerError) -> Set<Int> {
        var cosigned: Set<Int> = []
        for (index, witness) in witnesses.enumerated()
        where try checkpoint.cosignature(by: witness.key) != nil {
            cosigned.insert(index)
        }
        return cosigned
    }

    /// Whether the quorum is met when the witnesses with these indices have cosigned.
    package func isSatisfied(byWitnesses cosigned: Set<Int>) -> Bool {
        quorum?.holds(cosigned) ?? true
    }

    /// Whether `checkpoint` has true cosignatures of a quorum, no false one of any witness listed, and, if the policy
    /// lists logs, the true signature of one of them. Its origin is not looked at, and a policy without logs says nothing
    /// about the log's signature: ``SignedCheckpoint/verify(by:origin:)`` does.
    package func isSatisfied(by checkpoint: SignedCheckpoint) -> Bool {
        do throws(LedgerError) {
            guard logs.isEmpty || logs.contains(where: { isSigned(checkpoint, by: $0.key) }) else { return false }
            return isSatisfied(byWitnesses: try cosigners(of: checkpoint))
        } catch {
            return false
        }
    }

    private func isSigned(_ checkpoint: SignedCheckpoint, by key: VerifierKey) -> Bool {
        do {
            _ = try checkpoint.note.verifiedSignature(by: key)
            return true
        } catch {
            return false
        }
    }
}
