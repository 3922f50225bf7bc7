package import IkrarLedger

/// A kiosk that HQ knows, as found by its transport key.
package struct EnrolledKiosk: Hashable, Sendable {
    /// The kiosk's row.
    let id: Int64
    /// Its name: `<site>/<incarnation>`.
    package let name: String
    /// The site it was enrolled for.
    package let site: String
    /// The key that signs its requests.
    package let transportKey: VerifierKey
    /// Whether that is its former one, good only until the new one is used.
    let isTransportKeyPrevious: Bool
    /// Whether it has a former one still.
    let hasPreviousTransportKey: Bool
    /// The keys that sign its records, in the order of their enrolment; the last is the one in use.
    let signers: [EnrolledSigner]

    /// The chain that `name` signs, if it is this kiosk's.
    func signer(named name: String) -> EnrolledSigner? {
        signers.first { $0.key.name == name }
    }
}

/// One signing key of a kiosk.
struct EnrolledSigner: Hashable, Sendable {
    /// The chain's row.
    let id: Int64
    /// The key.
    let key: VerifierKey
}
