import IkrarLedger

/// Reads tiles of hashes from a source, and says what is wrong with their files.
struct TileReader: Sendable {
    let source: any LogSource

    /// The tile `id`; cut from a wider one when a log has grown since and keeps only that. `nil` with a finding when it
    /// is missing or has another length.
    func tile(_ id: TileID) async throws -> TileFile {
        guard let (bytes, width) = try await bytes(of: id, limit: HashTile.maximumBytes) else {
            return TileFile(tile: nil, findings: [VerificationFinding(.tileMissing, path: id.path)])
        }
        do {
            let whole = try HashTile(parsing: bytes, id: TileID(kind: id.kind, index: id.index, width: width))
            return TileFile(tile: HashTile(id: id, hashes: Array(whole.hashes.prefix(id.width))), findings: [])
        } catch {
            let finding = VerificationFinding(.tileMalformed, path: id.path, found: error.description)
            return TileFile(tile: nil, findings: [finding])
        }
    }

    /// The tile `id`, and above level 0 also what is wrong with partial tiles beside it. Those of leaf hashes are
    /// compared when their entries are read.
    func file(_ id: TileID) async throws -> TileFile {
        let file = try await tile(id)
        guard id.level > 0, let tile = file.tile else { return file }
        let partials = try await partials(of: tile)
        return TileFile(tile: tile, findings: file.findings + partials)
    }

    /// Findings for partial tiles beside `tile` that do not begin it.
    func partials(of tile: HashTile) async throws -> [VerificationFinding] {
        let bytes = tile.bytes
        let ends = (1...tile.id.width).map { $0 * Hash32.byteCount }
        return try await partials(of: tile.id, bytes: bytes[...], ends: ends)
    }

    /// The bytes of a tile or bundle, and how wide the file is: as asked for, or full. A file beyond `limit` counts as
    /// empty, which no reader accepts: it is damage, and no reason to stop.
    func bytes(of id: TileID, limit: Int) async throws -> (bytes: [UInt8], width: Int)? {
        if let bytes = try await bounded(id, limit: limit) { return (bytes, id.width) }
        guard !id.isFull, let bytes = try await bounded(id.whole, limit: limit) else { return nil }
        return (bytes, TileID.fullWidth)
    }

    private func bounded(_ id: TileID, limit: Int) async throws -> [UInt8]? {
        do {
            return try await source.read(id.path, limit: limit)
        } catch LogSourceError.tooLong {
            return []
        }
    }

    /// Findings for partial files beside `id` that do not begin it. `bytes` are those of `id` itself, in which an entry
    /// or hash number n ends at `ends[n - 1]`.
    func partials(
        of id: TileID,
        bytes: ArraySlice<UInt8>,
        ends: [Int]
    ) async throws -> [VerificationFinding] {
        var findings: [VerificationFinding] = []
        for width in try await source.partialWidths(of: id).sorted() where width < id.width && width <= ends.count {
            let partial = TileID(kind: id.kind, index: id.index, width: width)
            let expected = bytes.prefix(ends[width - 1])
            // One byte more than expected is enough to see that a file is longer.
            let found: [UInt8]?
            do {
                found = try await source.read(partial.path, limit: expected.count)
            } catch LogSourceError.tooLong {
                found = []
            }
            if let found, found[...] != expected {
                findings.append(
                    VerificationFinding(
                        .partialMismatch,
                        path: partial.path,
                        expected: "the first \(width) of \(id.path)",
                        found: "other bytes"
                    )
                )
            }
        }
        return findings
    }
}

/// A tile as its file gives it.
struct TileFile: Sendable {
    /// The tile; `nil` when the file is missing or broken.
    let tile: HashTile?
    /// What is wrong with the file.
    let findings: [VerificationFinding]
}
