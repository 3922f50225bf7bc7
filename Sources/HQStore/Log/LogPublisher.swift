import GRDB
package import IkrarLedger

/// The one writer of the published log.
///
/// What admission made durable is published in this order: bundles and tiles, the signed checkpoint in the database
/// (only behind the one this process knows), the witnesses, the `checkpoint` file, and then whoever waits. A crash between
/// any two of them leaves something that the next start completes: nothing is signed twice with another tree.
package actor LogPublisher {
    private let store: HQStore
    private let folder: LogFolder
    private let writer: TileWriter
    private let witnesses: CheckpointWitnesses
    private let now: @Sendable () -> RecordTime
    private var border: TileBorder
    /// The newest signed checkpoint, with the cosignatures it has so far.
    private var newest: SignedCheckpoint?
    /// The newest one when this process began, of which it does not know whether it was noted as published.
    private let startedWith: SignedCheckpoint?
    /// Whether `newest` still lacks witnesses.
    private var isPending: Bool
    /// Whether the witnesses had their chance since `newest` was signed, or since the start.
    private var wasAsked = false
    private var running: Task<Void, any Error>?

    /// The publisher of `store`'s log, after the checks of ``PublishedLogCheck``. Whoever makes it holds
    /// ``HQStore/lockForServing()``.
    package init(
        store: HQStore,
        witnesses: CheckpointWitnesses,
        now: @escaping @Sendable () -> RecordTime
    ) async throws(HQStoreError) {
        let folder = store.logFolder
        let start = try await PublishedLogCheck(store: store, folder: folder).run()
        self.store = store
        self.folder = folder
        self.witnesses = witnesses
        self.now = now
        writer = TileWriter(store: store, folder: folder)
        border = start.border
        newest = start.newest
        startedWith = start.newest
        // Asking the witnesses again costs little, and tells whether the policy is still the one it was published under.
        isPending = start.newest != nil
    }

    /// Publishes until a checkpoint covers the first `size` entries, which admission made durable, and gives it; one that
    /// lacks witnesses counts as well and says so. Many callers share one publication. Nil for an empty log.
    package func cover(_ size: UInt64) async throws(HQStoreError) -> CoveringCheckpoint? {
        // The publication under way may have begun before these entries were admitted; the one after it has not. One that
        // has signed them already is waited for as well, until its witnesses were asked.
        for _ in 0..<2 where border.size < size || newest == nil || (isPending && !wasAsked) { try await publish() }
        guard border.size >= size else { throw .invalid("the log has no \(size) entries") }
        return newest.map { CoveringCheckpoint(checkpoint: $0, isPending: isPending) }
    }

    /// Publishes what is not published yet and asks missing witnesses again, or joins the publication under way. Cheap
    /// when there is nothing to do.
    package func publish() async throws(HQStoreError) {
        do {
            if let running { return try await running.value }
            // Ended by itself, not by whoever waits: one that resumes first must not join what has ended already.
            let task = Task {
                defer { running = nil }
                try await publishAll()
            }
            running = task
            try await task.value
        } catch {
            throw HQStoreError(mapping: error)
        }
    }

    /// Removes partial tiles that nobody needs any more, so that a log that grows by single entries does not fill the disk;
    /// gives their number. Those of the published checkpoint stay, and young ones.
    @discardableResult
    package func removeOldPartials() async throws(HQStoreError) -> Int {
        guard let published = try folder.checkpoint() else { return 0 }
        return try folder.removePartials(
            writtenBefore: now().unixSeconds - HQLimit.partialTileSeconds,
            keeping: published.checkpoint.tree.size
        )
    }

    private func publishAll() async throws(HQStoreError) {
        let size = try await store.logSize()
        if size > border.size { try await sign(try await writer.grow(border, to: size)) }
        guard let newest, isPending else { return }
        let tree = newest.checkpoint.tree
        let answered = await witnesses.ask(newest) { [folder] old in
            try folder.consistencyProof(from: old, to: tree.size)
        }
        let isShort = !witnesses.policy.isSatisfied(by: answered)
        if !isShort, !witnesses.policy.witnesses.isEmpty || newest == startedWith {
            try await store.markPublished(answered, now: now())
        }
        try folder.put(answered, isPending: isShort)
        self.newest = answered
        isPending = isShort
        wasAsked = true
    }

    /// Signs the grown tree and stores its checkpoint, before anybody sees it.
    private func sign(_ grown: TileBorder) async throws(HQStoreError) {
        let signed: SignedCheckpoint
        do {
            let checkpoint = try Checkpoint(origin: store.authority.origin, tree: grown.head)
            let own = try SignedCheckpoint(signing: checkpoint, with: store.logKey)
            signed = if let former = store.formerLogKey { try own.signed(by: former) } else { own }
        } catch {
            throw .damaged("the checkpoint cannot be signed: \(error)")
        }
        try await store.storeCheckpoint(
            signed,
            after: border.size,
            isComplete: witnesses.policy.witnesses.isEmpty,
            now: now()
        )
        border = grown
        newest = signed
        isPending = true
        wasAsked = false
    }
}
