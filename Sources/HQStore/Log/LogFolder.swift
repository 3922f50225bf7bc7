import DurableSQLite
package import IkrarLedger

/// The published log as a folder: a plain c2sp.org/tlog-tiles tree that any web server or USB stick can carry.
///
/// `checkpoint` is the last published one, `checkpoint.pending` one that still lacks witnesses, `tile/…` holds hashes and
/// entries. A tile or bundle is written once: what stands at its path is complete, durable, and never replaced.
package struct LogFolder: Sendable {
    /// Everybody may read what is published; the data directory above keeps others out.
    private static let fileMode: UInt32 = 0o644
    /// The same for directories.
    private static let directoryMode: UInt32 = 0o755

    /// The folder's path.
    package let path: String

    /// The folder at `path`; nothing is read or made yet.
    package init(path: String) {
        self.path = path
    }

    /// The bytes of a tile or bundle; nil when it was not written. Reads no more than the greatest size of its kind.
    package func read(_ id: TileID) throws(HQStoreError) -> [UInt8]? {
        try read(id.path, bytesMax: id.kind == .entries ? EntryBundle.maximumBytes : HashTile.maximumBytes)
    }

    /// The hash tiles `ids`; nil when one of them was not written or has another length.
    func tiles(_ ids: [TileID]) throws(HQStoreError) -> [HashTile]? {
        var tiles: [HashTile] = []
        for id in ids {
            guard let bytes = try read(id) else { return nil }
            do {
                tiles.append(try HashTile(parsing: bytes, id: id))
            } catch {
                throw .logFolder(path: file(id.path), detail: error.description)
            }
        }
        return tiles
    }

    /// Whether a tile or bundle stands there.
    func has(_ id: TileID) -> Bool {
        DurableFile.exists(file(id.path))
    }

    /// Writes tiles and bundles; on return all of them are durable. One that stands there already must have the same
    /// bytes, else ``HQStoreError/logDiverged(path:)`` is thrown and it stays as it is.
    func write(_ files: [TileFile]) async throws(HQStoreError) {
        let directories = try makeDirectories(of: files)
        try await ParallelSync.forEach(files) { new throws(HQStoreError) in try write(new) }
        try await ParallelSync.forEach(Array(directories)) { directory throws(HQStoreError) in
            do throws(DurableDatabaseError) {
                try DurableFile.syncDirectory(directory)
            } catch {
                throw .database(error)
            }
        }
    }

    /// Makes what is missing of the directories of `files`; gives all whose names must be made durable.
    private func makeDirectories(of files: [TileFile]) throws(HQStoreError) -> Set<String> {
        var changed: Set<String> = []
        for directory in Set(files.map({ DurableFile.directory(of: file($0.id.path)) })) {
            changed.insert(directory)
            var missing = directory
            while !DurableFile.exists(missing) {
                missing = DurableFile.directory(of: missing)
                changed.insert(missing)
            }
            do {
                try DurableFile.makeDirectories(directory, mode: Self.directoryMode, syncsDirectories: false)
            } catch {
                throw .database(error)
            }
        }
        return changed
    }

    /// Writes one tile; its name becomes durable with its directory.
    private func write(_ new: TileFile) throws(HQStoreError) {
        let path = file(new.id.path)
        if let present = try read(new.id) {
            guard present == new.bytes else { throw .logDiverged(path: path) }
            return
        }
        do throws(DurableDatabaseError) {
            try DurableFile.write(new.bytes, to: path, mode: Self.fileMode, syncsDirectory: false)
        } catch {
            throw .database(error)
        }
    }

    // MARK: Checkpoints

    /// The bytes of the published checkpoint, or of the one that lacks witnesses; nil when there is none.
    package func checkpointBytes(isPending: Bool = false) throws(HQStoreError) -> [UInt8]? {
        try read(Self.name(isPending: isPending), bytesMax: SignedCheckpoint.maximumBytes)
    }

    /// The published checkpoint, well formed but not verified; nil before the first.
    package func checkpoint() throws(HQStoreError) -> SignedCheckpoint? {
        guard let bytes = try checkpointBytes() else { return nil }
        do {
            return try SignedCheckpoint(parsing: bytes)
        } catch {
            throw .logFolder(path: file(Self.name(isPending: false)), detail: error.description)
        }
    }

    /// Puts `checkpoint` in place of the one before, durably. A published one ends the pending one.
    func put(_ checkpoint: SignedCheckpoint, isPending: Bool) throws(HQStoreError) {
        do throws(DurableDatabaseError) {
            try DurableFile.makeDirectories(path, mode: Self.directoryMode)
            try DurableFile.write(checkpoint.bytes, to: file(Self.name(isPending: isPending)), mode: Self.fileMode)
            if !isPending { try DurableFile.remove(file(Self.name(isPending: true))) }
        } catch {
            throw .database(error)
        }
    }

    private static func name(isPending: Bool) -> String {
        isPending ? "checkpoint.pending" : "checkpoint"
    }

    private func file(_ name: String) -> String {
        path + "/" + name
    }

    private func read(_ name: String, bytesMax: Int) throws(HQStoreError) -> [UInt8]? {
        guard DurableFile.exists(file(name)) else { return nil }
        do {
            return try DurableFile.read(file(name), maximumBytes: bytesMax)
        } catch {
            throw .database(error)
        }
    }
}
