import IkrarLedger

/// Verifies a whole log, entry by entry, in a stream: memory does not grow with the entries but for 8 bytes each and a
/// hash for 256.
///
/// What is read from the log is believed in nothing. The configuration's keys and old checkpoints are what everything is
/// measured by; they must come from elsewhere.
package struct LogVerifier: Sendable {
    /// How far a verification is.
    package struct Progress: Sendable {
        /// Entries whose signatures were checked.
        package let done: UInt64
        /// Entries in the log.
        package let total: UInt64
    }

    private let source: any LogSource
    private let configuration: LogVerifierConfiguration

    /// Bundles read ahead, and batches of signatures under way, for each worker. Two keep a core busy while the next is
    /// brought; a bundle takes about a megabyte.
    private static let bundlesPerWorker = 3

    /// More missing bundles end the work: a checkpoint may claim any size.
    private static let missingBundlesMax = 1000

    /// A verifier of the log in `source`.
    package init(source: any LogSource, configuration: LogVerifierConfiguration) {
        self.source = source
        self.configuration = configuration
    }

    /// Reads and verifies the log. Damage is in the report; throws ``LogSourceError`` when the log cannot
    /// be read, and only then.
    package func run(progress: @escaping @Sendable (Progress) -> Void = { _ in }) async throws
        -> VerificationReport
    {
        let signed: SignedCheckpoint
        switch try await checkpoint() {
        case .success(let checkpoint): signed = checkpoint
        case .failure(let refused): return report(refused.finding)
        }
        let tree = signed.checkpoint.tree
        let reader = TileReader(source: source)
        let upper = try await UpperTiles.read(of: tree, from: reader)
        let covered = try await configuration.openings?.coveredCeremonies()
        // Leaving with an error cancels what is under way.
        return try await withThrowingTaskGroup(of: Done.self, returning: VerificationReport.self) { group in
            var audit = LogAudit(upper: upper, configuration: configuration)
            let bundles = BundleSequence(size: tree.size)
            let window = configuration.workers * Self.bundlesPerWorker
            let openings = configuration.openings
            var waiting: [Int: ReadBundle] = [:]
            var nextRead = 0
            var nextTaken = 0
            var batches = 0
            var done: UInt64 = 0
            while nextTaken < bundles.count || batches > 0 {
                while nextRead < bundles.count, nextRead - nextTaken < window, batches < window {
                    let number = nextRead
                    nextRead += 1
                    group.addTask {
                        .read(
                            number,
                            try await ReadBundle.read(
                                bundles[number],
                                from: reader,
                                openings: openings,
                                covered: covered
                            )
                        )
                    }
                }
                switch try await group.next() {
                case .read(let number, let bundle)?: waiting[number] = bundle
                case .verified(let count, let findings, let entries)?:
                    audit.add(findings, trueSignatures: count)
                    batches -= 1
                    done += UInt64(entries)
                    progress(Progress(done: done, total: tree.size))
                case nil: throw LogSourceError.cancelled
                }
                guard !Task.isCancelled else { throw LogSourceError.cancelled }
                guard audit.missingBundleCount <= Self.missingBundlesMax else { throw LogSourceError.tooMuchMissing }
                while let bundle = waiting.removeValue(forKey: nextTaken) {
                    nextTaken += 1
                    batches += 1
                    let batch = audit.take(bundle)
                    for question in audit.takeQuestions() {
                        let file = try await reader.tile(TileID(level: 0, index: question.tile))
                        audit.answer(question, file.tile)
                    }
                    group.addTask {
                        let (count, findings) = batch.verify()
                        return .verified(count, findings, entries: bundle.id.width)
                    }
                }
            }
            audit = conclude(audit, signed)
            for question in audit.takeQuestions() {
                let file = try await reader.tile(TileID(level: 0, index: question.tile))
                audit.answer(question, file.tile)
            }
            return report(audit, signed)
        }
    }

    /// What a task of the group has done.
    private enum Done: Sendable {
        case read(Int, ReadBundle)
        case verified(UInt64, [VerificationFinding], entries: Int)
    }

    /// Measures the checkpoint and the old ones by the keys the log leads to.
    private func conclude(_ taken: LogAudit, _ signed: SignedCheckpoint) -> LogAudit {
        var audit = taken
        let logKeys = audit.chains.logKeys
        do {
            try signed.verify(by: logKeys.inForce(at: signed.checkpoint.tree.size), origin: configuration.origin)
        } catch {
            audit.add([checkpointFinding(error, by: logKeys.inForce(at: signed.checkpoint.tree.size))])
        }
        if !configuration.policy.isSatisfied(by: signed) {
            let expected = "cosignatures of the policy's quorum"
            audit.add([VerificationFinding(.checkpointQuorum, path: "checkpoint", expected: expected)])
        }
        var old: [OldCheckpoint] = []
        for named in configuration.oldCheckpoints {
            let tree = signed.checkpoint.tree
            switch OldCheckpoint.read(named, origin: configuration.origin, keys: logKeys, tree: tree) {
            case .success(let checkpoint): old.append(checkpoint)
            case .failure(let refused): audit.add([refused.finding])
            }
        }
        audit.finish(old: old)
        return audit
    }

    /// The log's checkpoint, well formed; else the finding that says what is wrong with it.
    private func checkpoint() async throws -> Result<SignedCheckpoint, RefusedCheckpoint> {
        func refused(_ kind: VerificationFinding.Kind, expected: String? = nil, found: String? = nil)
            -> Result<SignedCheckpoint, RefusedCheckpoint>
        {
            let finding = VerificationFinding(kind, path: "checkpoint", expected: expected, found: found)
            return .failure(RefusedCheckpoint(finding: finding))
        }
        let bytes: [UInt8]?
        do {
            bytes = try await source.read("checkpoint", limit: SignedCheckpoint.maximumBytes)
        } catch LogSourceError.tooLong(_, let limit) {
            return refused(.checkpointMalformed, expected: "at most \(limit) bytes")
        }
        guard let bytes else { return refused(.checkpointMissing) }
        do {
            return .success(try SignedCheckpoint(parsing: bytes))
        } catch {
            return refused(.checkpointMalformed, found: error.description)
        }
    }

    private func checkpointFinding(_ error: LedgerError, by key: VerifierKey) -> VerificationFinding {
        if case .wrongOrigin(let expected, let found) = error {
            return VerificationFinding(.checkpointOrigin, path: "checkpoint", expected: expected, found: found)
        }
        return VerificationFinding(
            .checkpointSignature,
            path: "checkpoint",
            expected: "a signature by \(key.reference)",
            found: error.description
        )
    }

    /// What there is to say of a log without a checkpoint.
    private func report(_ finding: VerificationFinding) -> VerificationReport {
        VerificationReport(
            checkpoint: nil,
            entryCount: 0,
            signatureCount: 0,
            signerCount: 0,
            findings: [finding],
            findingCount: 1,
            notices: [],
            noticeCount: 0,
            oldCheckpointCount: 0,
            openingCount: nil
        )
    }

    private func report(
        _ audit: LogAudit,
        _ signed: SignedCheckpoint,
    ) -> VerificationReport {
        VerificationReport(
            checkpoint: signed,
            entryCount: audit.entryCount,
            signatureCount: audit.signatureCount,
            signerCount: audit.chains.signerCount,
            findings: audit.collector.sortedFindings,
            findingCount: audit.collector.findingCount,
            notices: audit.collector.sortedNotices,
            noticeCount: audit.collector.noticeCount,
            oldCheckpointCount: audit.prefixCount,
            openingCount: configuration.openings == nil ? nil : audit.openingCount
        )
    }
}
