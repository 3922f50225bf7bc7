import IkrarLedger
import IkrarVerification
import Testing

/// Somebody changed the files of an honest log.
@Suite("Damaged files are found and named")
struct DamagedFileTests {
    private static let firstBundle = TileID(kind: .entries, index: 0)

    private static func findings(_ damage: (LogDirectory) throws -> Void) async throws -> Set<VerificationFinding.Kind>
    {
        try await LogDirectory.findings(of: TestLog.make(records: 299).log, damage: damage)
    }

    @Test("an entry altered")
    func altered() async throws {
        let found = try await Self.findings { directory in
            try directory.changeEntries(of: Self.firstBundle) { $0[7][200] ^= 1 }
        }
        #expect(found.contains(.entryMismatch))
    }

    @Test("an entry dropped from the bundle's end, or from its middle")
    func dropped() async throws {
        let last = TileID(kind: .entries, index: 1, width: 44)
        let found = try await Self.findings { directory in
            let entries = try EntryBundle(parsing: directory.bytes(last.path), width: 44).entries
            try directory.put(EntryBundle(entries: Array(entries.dropLast())).bytes, last.path)
        }
        #expect(found.contains(.bundleMalformed))
        let middle = try await Self.findings { directory in
            try directory.changeEntries(of: Self.firstBundle) { $0[5] = $0[6] }
        }
        #expect(middle.contains(.entryMismatch))
    }

    @Test("two entries swapped")
    func swapped() async throws {
        let found = try await Self.findings { directory in
            try directory.changeEntries(of: Self.firstBundle) { $0.swapAt(5, 6) }
        }
        #expect(found.contains(.entryMismatch))
    }

    @Test(
        "a tile of leaf hashes altered, and one above it",
        arguments: ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"]
    )
    func tile(_ path: String) async throws {
        let found = try await Self.findings { directory in
            var bytes = try directory.bytes(path)
            bytes[3] ^= 1
            try directory.put(bytes, path)
        }
        #expect(!found.isDisjoint(with: [.tileMismatch, .entryMismatch, .rootMismatch]))
    }

    @Test("a partial tile or bundle that does not begin the full one", arguments: ["tile/0/000", "tile/entries/000"])
    func partial(_ path: String) async throws {
        let found = try await Self.findings { directory in
            let id = try #require(TileID(path: path + ".p/9"))
            let whole = try directory.bytes(path)
            if id.kind == .entries {
                var entries = Array(try EntryBundle(parsing: whole, width: 256).entries.prefix(9))
                entries.swapAt(2, 3)
                try directory.put(EntryBundle(entries: entries).bytes, id.path)
            } else {
                var bytes = Array(whole.prefix(9 * 32))
                bytes[40] ^= 1
                try directory.put(bytes, id.path)
            }
        }
        #expect(found == [.partialMismatch])
    }

    @Test(
        "a file missing or cut short",
        arguments: [
            ("tile/0/000", VerificationFinding.Kind.tileMissing), ("tile/1/000.p/1", .tileMissing),
            ("tile/entries/001.p/44", .bundleMissing), ("checkpoint", .checkpointMissing),
        ]
    )
    func missing(_ path: String, _ kind: VerificationFinding.Kind) async throws {
        #expect(try await Self.findings { try $0.remove(path) }.contains(kind))
        let cut = try await Self.findings { try $0.put(Array($0.bytes(path).dropLast(3)), path) }
        #expect(!cut.isDisjoint(with: [.tileMalformed, .bundleMalformed, .checkpointMalformed]))
    }

    @Test("an opening altered, swapped with another's, or gone")
    func openings() async throws {
        var (log, kiosk) = try TestLog.make(records: 1)
        let first = try log.pledge(by: kiosk)
        let second = try log.pledge(by: kiosk)
        func findings(_ log: TestLog) async throws -> [VerificationFinding.Kind] {
            try await LogDirectory.with(log) { directory in
                var configuration = log.configuration()
                configuration.openings = OpeningFolder(path: directory.path + "/openings")
                return try await directory.verify(configuration).findings.map(\.kind)
            }
        }
        #expect(try await findings(log) == [])
        var altered = log
        altered.openings[first.leaf]?[30] ^= 1
        #expect(try await findings(altered) == [.openingMismatch])
        var swapped = log
        swapped.openings = [first.leaf: log.openings[second.leaf] ?? [], second.leaf: log.openings[first.leaf] ?? []]
        #expect(try await findings(swapped) == [.openingMismatch, .openingMismatch])
        var gone = log
        gone.openings[second.leaf] = nil
        #expect(try await findings(gone) == [.openingMissing])
    }
}
