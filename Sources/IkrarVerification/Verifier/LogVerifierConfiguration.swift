package import IkrarLedger

/// What a log is checked against.
package struct LogVerifierConfiguration: Sendable {
    /// The log's identity on its checkpoints.
    package var origin: String
    /// The key that signs checkpoints, learnt elsewhere than from the log.
    package var logKey: VerifierKey
    /// The key that signs HQ's own records, and so says which other keys count; learnt elsewhere than from the log.
    package var registrarKey: VerifierKey
    /// The witnesses whose cosignatures the checkpoint needs.
    package var policy: WitnessPolicy
    /// Checkpoints kept from earlier, each of which must be a prefix of the log.
    package var oldCheckpoints: [NamedCheckpoint]
    /// Where openings are; `nil` to leave them out.
    package var openings: (any OpeningSource)?
    /// How many bundles are worked on at once; as many as there are cores.
    package var workers: Int

    /// A configuration of these parts.
    package init(
        origin: String,
        logKey: VerifierKey,
        registrarKey: VerifierKey,
        policy: WitnessPolicy = .none,
        oldCheckpoints: [NamedCheckpoint] = [],
        openings: (any OpeningSource)? = nil,
        workers: Int
    ) {
        self.origin = origin
        self.logKey = logKey
        self.registrarKey = registrarKey
        self.policy = policy
        self.oldCheckpoints = oldCheckpoints
        self.openings = openings
        self.workers = max(1, workers)
    }
}
