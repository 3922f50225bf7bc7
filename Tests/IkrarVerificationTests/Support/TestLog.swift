import Foundation
import IkrarLedger
import IkrarVerification

/// A log as an honest or a cheating HQ makes it, in memory until it is written into a folder.
struct TestLog {
    static let origin = "ikrar.example.go.id"

    let logKey: SignerKey
    let registrar: SignerKey
    /// The notes, in the order of the log.
    var notes: [[UInt8]] = []
    /// The openings of records that have one, by leaf hash.
    var openings: [Hash32: [UInt8]] = [:]
    private var heads: [String: ChainHead] = [:]

    /// A log without entries.
    init() throws {
        logKey = try SignerKey.generate(name: Self.origin)
        registrar = try SignerKey.generate(name: Self.origin + "/registrar/1")
    }

    /// A log of one enrolled kiosk with `count` records.
    static func make(records count: Int) throws -> (log: TestLog, kiosk: SignerKey) {
        var log = try TestLog()
        let kiosk = try log.enrol()
        for _ in 0..<count { try log.add(by: kiosk) }
        return (log, kiosk)
    }

    /// The key of a new kiosk of `site`, enrolled.
    mutating func enrol(site: String = "3374-014") throws -> SignerKey {
        let kiosk = try SignerKey.generate(name: "\(Self.origin)/k/\(site)/1")
        try add(.enrol(EnrolBody(key: kiosk.verifierKey, site: site)), by: registrar)
        return kiosk
    }

    /// Signs the next record of `key` and appends it.
    @discardableResult
    mutating func add(_ body: RecordBody = .harmless, by key: SignerKey, seen: TreeHead? = nil) throws -> SignedRecord {
        let record = try sign(body, by: key, seen: seen)
        notes.append(record.note)
        return record
    }

    /// Signs the next record of `key`; `seq`, `prev` and `seen` as given instead of what is right.
    mutating func sign(
        _ body: RecordBody = .harmless,
        by key: SignerKey,
        seq: UInt64? = nil,
        prev: Hash32? = nil,
        seen: TreeHead? = nil
    ) throws -> SignedRecord {
        let name = key.verifierKey.name
        let head = heads[name] ?? .start
        let header = RecordHeader(
            by: name,
            seq: seq ?? head.nextSeq,
            prev: prev ?? head.leaf,
            seen: seen ?? head.seen,
            time: RecordTime(unixSeconds: 1_789_603_200, offsetMinutes: 420)
        )
        let record = try SignedRecord(signing: Record(header: header, body: body), with: key)
        heads[name] = ChainHead(nextSeq: header.seq + 1, leaf: record.leaf, seen: header.seen)
        return record
    }

    /// Appends a pledge with its opening.
    @discardableResult
    mutating func pledge(by key: SignerKey) throws -> SignedRecord {
        var generator = SystemRandomNumberGenerator()
        let opening = Opening.person(
            PersonOpening(
                salt: Opening.salt(using: &generator),
                act: .signed,
                person: "p-1",
                identifier: "19990101 202401 1 001",
                name: "Pegawai Contoh",
                unit: "U-1"
            )
        )
        let body = PledgeBody(
            clock: .test,
            operator: .emptyTree,
            ceremony: "2026-09-17-hkn",
            form: FormReference(id: "PN-2026", text: .emptyTree),
            subject: try opening.commitment(),
            method: "scan"
        )
        let record = try add(.pledge(body), by: key)
        openings[record.leaf] = try opening.encoded()
        return record
    }

    /// The size and root over all notes.
    var tree: TreeHead {
        let leaves = notes.map { MerkleTree.leafHash($0) }
        return TreeHead(size: UInt64(leaves.count), root: MerkleTree.root(of: leaves))
    }

    /// The signed checkpoint over all notes.
    func checkpoint(origin: String = origin, key: SignerKey? = nil) throws -> SignedCheckpoint {
        try SignedCheckpoint(signing: Checkpoint(origin: origin, tree: tree), with: key ?? logKey)
    }

    /// What an auditor measures this log by.
    func configuration(old: [SignedCheckpoint] = []) -> LogVerifierConfiguration {
        LogVerifierConfiguration(
            origin: Self.origin,
            logKey: logKey.verifierKey,
            registrarKey: registrar.verifierKey,
            oldCheckpoints: old.enumerated().map { NamedCheckpoint(name: "old-\($0)", bytes: $1.bytes) },
            workers: 2
        )
    }
}

extension RecordBody {
    /// A record that needs no opening.
    static let harmless = RecordBody.void(
        VoidBody(clock: .test, operator: .emptyTree, leaf: .emptyTree, reason: "test")
    )
}

extension ClockEvidence {
    /// What the tests' machines know about their clocks.
    static let test = ClockEvidence(
        bootID: String(repeating: "0", count: 32),
        monotonicMilliseconds: 1,
        isSynced: false,
        offsetSeconds: nil
    )
}
