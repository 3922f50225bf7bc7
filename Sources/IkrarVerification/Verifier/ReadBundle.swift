import IkrarLedger

/// A bundle of entries with all that can be said of it without what comes before: the part of the work that many cores
/// share.
struct ReadBundle: Sendable {
    /// An entry taken apart.
    enum Entry: Sendable {
        /// A record in its one spelling.
        case record(SignedRecord)
        /// Something else; the error says what.
        case refused(LedgerError)
    }

    /// The bundle.
    let id: TileID
    /// Its entries; empty when the file is missing or broken.
    var entries: [Entry] = []
    /// The hashes of the entries; `nil` when the file is missing or broken.
    var leaves: [Hash32]?
    /// The hashes of the tile of the same index; `nil` when the file is missing or broken.
    var tile: [Hash32]?
    /// What is wrong with the files and openings.
    var findings: [VerificationFinding] = []
    /// Places in the bundle of records whose opening is missing.
    var withoutOpening: [Int] = []
    /// How many openings are what their records commit to.
    var openingCount: UInt64 = 0

    private init(_ id: TileID) {
        self.id = id
    }

    /// Reads the bundle `id`, its tile, and the openings of its records, of which those of the ceremonies `covered` must
    /// be there; `nil` means all. (A function for the reason of ``UpperTiles/read(of:from:)``.)
    static func read(
        _ id: TileID,
        from reader: TileReader,
        openings: (any OpeningSource)?,
        covered: Set<String>?
    ) async throws -> ReadBundle {
        let file = try await reader.tile(id.counterpart)
        // A partial tile was read, and reported, with those above it.
        var findings = id.isFull ? file.findings : []
        if let tile = file.tile {
            let partials = try await reader.partials(of: tile)
            findings += partials
        }
        var bundle = ReadBundle(id)
        bundle.findings = findings
        bundle.tile = file.tile?.hashes

        guard let (bytes, width) = try await reader.bytes(of: id, limit: EntryBundle.maximumBytes) else {
            bundle.findings.append(VerificationFinding(.bundleMissing, path: id.path))
            return bundle
        }
        guard let ends = bundle.take(bytes, width: width) else { return bundle }
        let partials = try await reader.partials(of: id, bytes: bytes[...], ends: ends)
        bundle.findings += partials
        if let openings {
            let opened = try await openings.openings(of: id)
            bundle.check(opened, covered: covered)
        }
        return bundle
    }

    /// Takes the bundle's `bytes` apart, a file of `width` entries; gives where each entry ends, `nil` with a finding when
    /// they are none.
    private mutating func take(_ bytes: [UInt8], width: Int) -> [Int]? {
        let notes: ArraySlice<[UInt8]>
        do {
            notes = try EntryBundle(parsing: bytes, width: width).entries.prefix(id.width)
        } catch {
            findings.append(VerificationFinding(.bundleMalformed, path: id.path, found: error.description))
            return nil
        }
        entries.reserveCapacity(id.width)
        var leaves: [Hash32] = []
        leaves.reserveCapacity(id.width)
        for note in notes {
            do throws(LedgerError) {
                let record = try SignedRecord(parsing: note)
                entries.append(.record(record))
                leaves.append(record.leaf)
            } catch {
                entries.append(.refused(error))
                leaves.append(MerkleTree.leafHash(note))
            }
        }
        self.leaves = leaves
        var end = 0
        let ends = notes.map { note in
            end += 2 + note.count
            return end
        }
        return ends
    }

    private mutating func check(_ openings: [[UInt8]?], covered: Set<String>?) {
        for (place, entry) in entries.enumerated() {
            guard case .record(let record) = entry, let subject = record.record.body.subject else { continue }
            guard let opening = openings.indices.contains(place) ? openings[place] : nil else {
                let ceremony = record.record.body.ceremony
                if covered.map({ covered in ceremony.map { covered.contains($0) } ?? false }) ?? true {
                    withoutOpening.append(place)
                }
                continue
            }
            let found = Hash32.sha256(opening)
            if found == subject {
                openingCount += 1
            } else {
                findings.append(
                    VerificationFinding(
                        .openingMismatch,
                        index: id.index << 8 + UInt64(place),
                        signer: record.record.header.by,
                        seq: record.record.header.seq,
                        expected: "the subject \(subject)",
                        found: "an opening with the hash \(found)"
                    )
                )
            }
        }
    }
}
