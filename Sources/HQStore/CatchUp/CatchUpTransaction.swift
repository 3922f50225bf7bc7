import Foundation
import GRDB
import IkrarLedger

/// The one transaction that takes entries back from a published log.
struct CatchUpTransaction {
    private let database: Database
    private let vault: OpeningVault
    private let now: RecordTime
    private let oldSize: UInt64
    private var border = TileBorder()
    private var log: LogWriter
    private var chains: CaughtUpChains
    private var fold: StandingFolder
    private var foldsFor: Int64?
    private var lost: [UInt64: CatchUpReport.LostOpening] = [:]
    private var lostDocuments: [CatchUpReport.LostDocument] = []

    /// Begins at the end of what is here.
    init(_ database: Database, vault: OpeningVault, origin: String, now: RecordTime) throws {
        self.database = database
        self.vault = vault
        self.now = now
        log = try LogWriter(database, receivedAt: now.unixSeconds)
        oldSize = UInt64(log.nextIndex)
        chains = CaughtUpChains(database, origin: origin)
        fold = try StandingFolder(database, vault: vault, kioskID: nil)
    }

    /// Takes every entry up to the last of `checkpoints`, which come in the order of size, and each checkpoint that the tree
    /// reaches; throws ``HQStoreError/publishedContradicts(size:)`` when a root is another.
    mutating func run(_ folder: LogFolder, checkpoints: [SignedCheckpoint]) throws {
        guard let size = checkpoints.last?.checkpoint.tree.size else { return }
        var open = checkpoints[...]
        let notes = try Data.fetchCursor(
            database,
            sql: "SELECT note FROM log WHERE log_index < ? ORDER BY log_index",
            arguments: [Int64(clamping: size)]
        )
        while let note = try notes.next() {
            _ = border.append(MerkleTree.leafHash([UInt8](note)))
            try settle(&open)
        }
        for bundle in TileID.entryBundles(from: border.size, to: size) {
            guard let bytes = try folder.content(of: bundle) else {
                throw HQStoreError.logFolder(path: folder.path + "/" + bundle.path, detail: "it is missing")
            }
            let first = bundle.index * UInt64(TileID.fullWidth)
            for note in try Self.entries(bytes, of: bundle, in: folder).dropFirst(Int(border.size - first)) {
                try take(note)
                _ = border.append(MerkleTree.leafHash(note))
                try settle(&open)
            }
        }
    }

    /// Writes what was kept for the end. Must be called once, last.
    mutating func finish() throws -> CatchUpReport {
        try fold.finish()
        let lostOpenings = lost.values.sorted { $0.index < $1.index }
        try chains.save(askingFor: lostOpenings)
        return CatchUpReport(
            oldSize: oldSize,
            tree: border.head,
            lostOpenings: lostOpenings,
            lostDocuments: lostDocuments,
            lostKiosks: chains.lostKiosks
        )
    }

    private static func entries(_ bytes: [UInt8], of bundle: TileID, in folder: LogFolder) throws -> [[UInt8]] {
        do {
            return try EntryBundle(parsing: bytes, width: bundle.width).entries
        } catch {
            throw HQStoreError.logFolder(path: folder.path + "/" + bundle.path, detail: error.description)
        }
    }

    /// Compares the root with a checkpoint that is reached, and keeps it as published unless it is known.
    private mutating func settle(_ open: inout ArraySlice<SignedCheckpoint>) throws {
        guard let next = open.first, next.checkpoint.tree.size == border.size else { return }
        open.removeFirst()
        guard next.checkpoint.tree == border.head else {
            throw HQStoreError.publishedContradicts(size: border.size)
        }
        let newest = try CheckpointTable.last(database)?.checkpoint.tree.size ?? 0
        guard newest < border.size else { return }
        try CheckpointTable.insert(database, next, after: newest, now: now)
        try CheckpointTable.markPublished(database, next, now: now)
    }

    private mutating func take(_ note: [UInt8]) throws {
        let signed: SignedRecord
        do {
            signed = try SignedRecord(parsing: note)
        } catch {
            throw HQStoreError.damaged("entry \(border.size) is no record: \(error)")
        }
        let (signer, fills) = try chains.take(signed, at: border.size)
        let index = try log.append(signed, signer: signer.id)
        if fills { try chains.fill(signed, of: signer, at: index) }
        if foldsFor != signer.kioskID {
            try fold.finish()
            fold = try StandingFolder(database, vault: vault, kioskID: signer.kioskID)
            foldsFor = signer.kioskID
        }
        try fold.add(ProvenNote(signed: signed, subject: nil, officer: nil), index: index, signer: signer.id)
        try fold.applyWaitingVoids(of: signed.leaf, index: index)
        try chains.apply(signed, at: index)
        try keep(signed, at: index, isKiosks: signer.kioskID != nil)
    }

    /// Notes what the record had beside it, and does what it says of other records' openings.
    private mutating func keep(_ signed: SignedRecord, at index: Int64, isKiosks: Bool) throws {
        let header = signed.record.header
        switch signed.record.body {
        case .erase(let body):
            guard let target = try LogReader.index(database, of: body.leaf) else { return }
            // Nobody may be asked for it any more; whom it counted for is known no longer.
            lost[UInt64(target)]?.isAskedFor = false
            try Erasure.begin(database, index: target, recordIndex: index)
        case .define(let body):
            let isHere = try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM document WHERE kind = ? AND document_id = ? AND sha256 = ?)",
                arguments: [body.kind.rawValue, body.id, body.document.blob]
            )
            let document = CatchUpReport.LostDocument(kind: body.kind, id: body.id, document: body.document)
            // A kiosk's own documents never came to HQ.
            if isHere != true, !isKiosks, !lostDocuments.contains(document) { lostDocuments.append(document) }
        default:
            guard signed.record.body.subject != nil else { return }
            lost[UInt64(index)] = CatchUpReport.LostOpening(
                index: UInt64(index),
                signer: header.by,
                seq: header.seq,
                type: signed.record.type,
                leaf: signed.leaf,
                isAskedFor: isKiosks
            )
        }
    }
}
