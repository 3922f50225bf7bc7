package import DurableSQLite
package import IkrarLedger
import Synchronization

/// A witness's memory and its key: what it has cosigned of each log, and the one transaction that cosigns more.
///
/// The state of a log is on disk only, and read anew for each request: a request costs two small reads, and a log or key
/// that an administrator adds counts at once. One lock around reading, judging and writing makes of two requests one
/// after the other.
package final class WitnessStore: Sendable {
    /// The witness's public key.
    package let key: CosignerKey

    private let signer: CosigningKey
    private let directory: WitnessDirectory
    private let transaction = Mutex<Void>(())

    private init(signer: CosigningKey, directory: WitnessDirectory) {
        self.signer = signer
        self.directory = directory
        key = signer.cosignerKey
    }

    /// Makes a witness called `name` in the directory `path`, with a new key.
    package static func create(_ path: String, name: String) throws(WitnessError) -> WitnessStore {
        let directory = WitnessDirectory(path)
        guard !DurableFile.exists(directory.keyPath) else { throw .alreadyInitialised(directory: path) }
        let signer: CosigningKey
        do {
            signer = try CosigningKey.generate(name: name)
        } catch {
            throw .invalidName(name)
        }
        try directory.create()
        let publicText = Array((signer.cosignerKey.text + "\n").utf8)
        let secretText = Array((signer.text + "\n").utf8)
        try disk { () throws(DurableDatabaseError) in
            try DurableFile.write(publicText, to: directory.verifierKeyPath, mode: 0o644)
            // Last: with the key the witness is there.
            try DurableFile.write(secretText, to: directory.keyPath, mode: 0o600)
        }
        return WitnessStore(signer: signer, directory: directory)
    }

    /// The witness in the directory `path`; its marks lie in `marks`, or in the same directory.
    package static func open(_ path: String, marks: String? = nil) throws(WitnessError) -> WitnessStore {
        let directory = WitnessDirectory(path, marks: marks)
        guard DurableFile.exists(directory.keyPath) else { throw .notInitialised(directory: path) }
        try directory.create()
        var bytes = try disk { () throws(DurableDatabaseError) in
            try PrivatePath.checkFile(directory.keyPath)
            return try DurableFile.read(directory.keyPath, maximumBytes: WitnessLimit.keyFileBytesMax)
        }
        if bytes.last == 0x0A { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .damaged(path: directory.keyPath, detail: "it is not text")
        }
        do {
            return WitnessStore(signer: try CosigningKey(parsing: text), directory: directory)
        } catch {
            throw .damaged(path: directory.keyPath, detail: error.description)
        }
    }

    /// The right to be the only process that cosigns with this store; it ends with the value.
    package func lock() throws(WitnessError) -> DirectoryLock {
        try disk { () throws(DurableDatabaseError) in try DirectoryLock(path: directory.lockPath) }
    }

    // MARK: Logs

    /// Watches the log `origin`, whose checkpoints `key` signs. A log that is watched already gets one more key. Returns the
    /// log; a running server takes it up at the next request.
    package func addLog(origin: String, key: String) throws(WitnessError) -> WatchedLogStatus {
        let verifierKey: VerifierKey
        do {
            verifierKey = try VerifierKey(parsing: key)
        } catch {
            throw .invalidLogKey(detail: error.description)
        }
        do {
            _ = try Checkpoint(origin: origin, tree: .empty)
        } catch {
            throw .invalidOrigin(origin)
        }
        return try transaction.withLock { (_) throws(WitnessError) in
            let files = directory.files(ofHash: WitnessDirectory.hash(of: origin))
            var keys = try log(files)?.keys ?? []
            if !keys.contains(verifierKey) { keys.append(verifierKey) }
            guard keys.count <= WitnessLimit.logKeysMax else { throw .tooManyKeys(origin: origin) }
            let log = WatchedLog(origin: origin, keys: keys)
            try disk { () throws(DurableDatabaseError) in
                try PrivatePath.createDirectory(files.folder)
                try DurableFile.write(log.bytes, to: files.log, mode: 0o600)
            }
            return try status(of: log, files)
        }
    }

    /// Every log that is watched, with what was cosigned of it.
    package func statuses() throws(WitnessError) -> [WatchedLogStatus] {
        var statuses: [WatchedLogStatus] = []
        for hash in try directory.logHashes() {
            let files = directory.files(ofHash: hash)
            guard let log = try log(files) else { continue }
            statuses.append(try status(of: log, files))
        }
        return statuses
    }

    private func status(
        of log: WatchedLog,
        _ files: WitnessDirectory.LogFiles
    ) throws(WitnessError) -> WatchedLogStatus {
        let checkpoint = try checkpoint(files)
        return WatchedLogStatus(
            log: log,
            tree: checkpoint?.tree,
            cosignedAt: try checkpoint.flatMap { (stored) throws(WitnessError) in try time(of: stored, files) },
            isBehindMark: try mark(files)?.isAhead(of: checkpoint?.tree ?? .empty) ?? false
        )
    }

    /// How many requests are kept as evidence.
    package func evidenceCount() throws(WitnessError) -> Int {
        try directory.evidenceCount()
    }

    /// The checkpoint cosigned last of the log whose origin has this SHA-256 (lower-case hexadecimal), with both
    /// signatures; `nil` when there is none.
    package func checkpoint(ofHash hash: String) throws(WitnessError) -> [UInt8]? {
        guard hash.utf8.count == 64, hash.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        return try checkpoint(directory.files(ofHash: hash))?.note.bytes
    }

    // MARK: Cosigning

    /// Judges the body of an `add-checkpoint` request and answers it. A cosignature is only in the answer when the new size
    /// is durable.
    ///
    /// - Parameters:
    ///   - now: the witness's clock, in seconds since 1970.
    ///   - onEvidence: told what a log did when its request was kept as evidence, or could not be (`path` is nil).
    package func answer(
        to body: [UInt8],
        now: Int64,
        onEvidence: (_ evidence: WitnessEvidence) -> Void
    ) throws(WitnessError) -> WitnessAnswer {
        let request: AddCheckpointRequest
        do {
            request = try AddCheckpointRequest(parsing: body)
        } catch {
            return .malformed(reason: error.description)
        }
        let hash = WitnessDirectory.hash(of: request.origin)
        let files = directory.files(ofHash: hash)
        return try transaction.withLock { (_) throws(WitnessError) in
            guard let log = try log(files), log.origin.utf8.elementsEqual(request.origin.utf8) else {
                return .unknownLog
            }
            let stored = try checkpoint(files)
            let known = stored?.tree ?? .empty
            let verdict = WitnessVerdict(request, log: log, known: known)
            if verdict == .untrusted { return .untrusted }

            func keep(_ reason: String) {
                onEvidence(directory.keep(body, of: request, reason: reason, known: stored?.note.bytes))
            }
            do throws(WitnessError) {
                try demandStoreIsNewest(request, known: known, files)
            } catch {
                keep("store_behind")
                throw error
            }
            if case .conflict = verdict, WitnessVerdict.isSplitView(request.tree, known: known) {
                keep(WitnessVerdict.Inconsistency.splitView.rawValue)
            }
            switch verdict {
            case .untrusted: return .untrusted
            case .oldBeyondNew: return .malformed(reason: "the old size is beyond the checkpoint's")
            case .conflict(let size): return .conflict(size: size)
            case .inconsistent(let inconsistency):
                keep(inconsistency.rawValue)
                return .inconsistent(reason: inconsistency.rawValue)
            case .cosign:
                let line = try cosign(request, log: log, stored: stored, now: now, files)
                return .cosigned(line: line)
            }
        }
    }

    /// Signs, stores, and only then gives the line.
    private func cosign(
        _ request: AddCheckpointRequest,
        log: WatchedLog,
        stored: AddCheckpointRequest?,
        now: Int64,
        _ files: WitnessDirectory.LogFiles
    ) throws(WitnessError) -> [UInt8] {
        guard let time = UInt64(exactly: now), time > 0 else { throw .clock }
        let line: NoteSignature
        let cosigned: SignedNote
        do {
            line = try Cosignature(signing: request.note.text, at: time, with: signer).line(by: key)
            // What strangers wrote beside the log's signature is not handed on.
            cosigned = try (log.signed(request.note) ?? request.note).adding(line)
        } catch {
            throw .damaged(path: directory.keyPath, detail: error.description)
        }
        // What is stored already need not be stored again: whoever repeats a request costs the disk nothing.
        if stored?.tree != request.tree {
            try disk { () throws(DurableDatabaseError) in
                try DurableFile.write(cosigned.bytes, to: files.checkpoint, mode: 0o600)
                try DurableFile.write(WitnessMark(request.tree).bytes, to: files.mark, mode: 0o600)
            }
        }
        return line.line
    }

    /// Refuses to go on with a store that knows less than was cosigned: by the mark, or by a cosignature of this very
    /// witness that a request brings along.
    private func demandStoreIsNewest(
        _ request: AddCheckpointRequest,
        known: TreeHead,
        _ files: WitnessDirectory.LogFiles
    ) throws(WitnessError) {
        if let mark = try mark(files), mark.isAhead(of: known) {
            throw .storeBehind(origin: request.origin, stored: known.size, cosigned: mark.tree.size)
        }
        let own: Cosignature?
        do {
            own = try request.note.cosignature(by: key)
        } catch {
            // Somebody wrote a false line under this name; it proves nothing.
            own = nil
        }
        if own != nil, WitnessMark(request.tree).isAhead(of: known) {
            throw .storeBehind(origin: request.origin, stored: known.size, cosigned: request.tree.size)
        }
    }

    // MARK: Files

    private func log(_ files: WitnessDirectory.LogFiles) throws(WitnessError) -> WatchedLog? {
        guard DurableFile.exists(files.log) else { return nil }
        let bytes = try disk { () throws(DurableDatabaseError) in
            try DurableFile.read(files.log, maximumBytes: WitnessLimit.logFileBytesMax)
        }
        do {
            return try WatchedLog(parsing: bytes)
        } catch {
            throw .damaged(path: files.log, detail: error.description)
        }
    }

    /// The checkpoint on disk, with the witness's own signature under it: a file that lacks it is none of its.
    private func checkpoint(_ files: WitnessDirectory.LogFiles) throws(WitnessError) -> AddCheckpointRequest? {
        guard DurableFile.exists(files.checkpoint) else { return nil }
        let bytes = try disk { () throws(DurableDatabaseError) in
            try DurableFile.read(files.checkpoint, maximumBytes: WitnessLimit.bodyBytesMax)
        }
        do {
            let stored = try AddCheckpointRequest(parsing: Array("old 0\n\n".utf8) + bytes)
            guard try stored.note.cosignature(by: key) != nil else { throw LedgerError.badSignature(by: key.name) }
            return stored
        } catch {
            throw .damaged(path: files.checkpoint, detail: "\(error)")
        }
    }

    private func time(
        of stored: AddCheckpointRequest,
        _ files: WitnessDirectory.LogFiles
    ) throws(WitnessError) -> UInt64? {
        do {
            return try stored.note.cosignature(by: key)?.time
        } catch {
            throw .damaged(path: files.checkpoint, detail: error.description)
        }
    }

    private func mark(_ files: WitnessDirectory.LogFiles) throws(WitnessError) -> WitnessMark? {
        guard DurableFile.exists(files.mark) else { return nil }
        let bytes = try disk { () throws(DurableDatabaseError) in
            try DurableFile.read(files.mark, maximumBytes: WitnessLimit.markBytesMax)
        }
        guard let mark = WitnessMark(parsing: bytes) else {
            throw .damaged(path: files.mark, detail: "expected a size and a root")
        }
        return mark
    }
}
