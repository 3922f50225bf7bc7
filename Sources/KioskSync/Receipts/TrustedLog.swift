import IkrarLedger
import KioskStore

/// HQ's log as the kiosk's operator told it to be, and as far as the kiosk has verified it.
struct TrustedLog: Hashable, Sendable {
    /// The log's key, from the enrolment.
    let key: VerifierKey
    /// The log's origin, from the enrolment.
    let origin: String
    /// The witnesses its checkpoints must have.
    var policy = WitnessPolicy.none
    /// The newest checkpoint verified; `nil` before the first.
    let verified: SignedCheckpoint?
}

extension TrustedLog {
    /// The log of the HQ this kiosk is enrolled at. What was checked at the enrolment fails here only if it was damaged.
    init(_ enrolment: Enrolment, verified: SignedCheckpoint?) throws(KioskStoreError) {
        do {
            self.init(
                key: try VerifierKey(parsing: enrolment.logKey),
                origin: enrolment.origin,
                // The log's own signature is checked against the key in use, which may have followed the policy's.
                policy: try enrolment.policy.map { try WitnessPolicy(parsing: $0).ofAnyLog } ?? .none,
                verified: verified
            )
        } catch {
            throw .damaged(["the enrolment holds a key or policy that does not read: \(error)"])
        }
    }
}
