import GRDB
import IkrarLedger

/// Every signer's chain while entries are taken back: checks each record as admission did, and does what HQ's own records
/// say of keys.
struct CaughtUpChains {
    private let database: Database
    private let origin: String
    private var rows: [Int64: SignerRow] = [:]
    private var keys: [String: [(row: Int64, key: VerifierKey)]] = [:]
    /// Kiosks whose enrolment was taken back without the transport key.
    private(set) var lostKiosks: [String] = []

    /// The chains as stored.
    init(_ database: Database, origin: String) {
        self.database = database
        self.origin = origin
    }

    /// Finds the chain that `signed` belongs to, the entry at `index`, and lets it go on; throws
    /// ``HQStoreError/damaged(_:)`` for a record that admission could not have taken.
    ///
    /// - Returns: The chain's row, and whether the record fills a place that was passed over: ``fill(_:of:at:)`` must follow.
    mutating func take(_ signed: SignedRecord, at index: UInt64) throws -> (signer: SignerRow, fills: Bool) {
        let header = signed.record.header
        let known = try candidates(header.by)
        guard let (id, key) = known.first(where: { Self.isSigned(signed, by: $0.key) }) else {
            throw HQStoreError.damaged("entry \(index) is not signed by an enrolled key of \(header.by)")
        }
        var signer = try row(id)
        let fills = header.seq < signer.head.nextSeq
        if fills {
            signer.withheldCount -= 1
        } else {
            try passOver(header, of: &signer)
            var chain = Chain(key: key, head: signer.head)
            do {
                try chain.link(signed)
            } catch {
                throw HQStoreError.damaged("entry \(index) does not follow: \(error)")
            }
            signer.head = chain.head
            signer.headTime = header.time.text
            if case .seal(let seal) = signed.record.body {
                signer.seal = seal.kind.rawValue
                signer.sealedCeremony = seal.ceremony
            }
        }
        rows[id] = signer
        return (signer, fills)
    }

    /// Does what a record of the registrar says of keys.
    mutating func apply(_ signed: SignedRecord, at index: Int64) throws {
        switch signed.record.body {
        case .enrol(let body): try enrol(body, time: signed.record.header.time)
        case .revoke(let body): try revoke(body, at: index, time: signed.record.header.time)
        case .rotate(let body): try rotate(body, at: index)
        default: break
        }
    }

    /// Stores every chain's end; each asks, at the kiosk's next greeting, for the records from the first opening on that was
    /// lost with them.
    func save(askingFor lost: [CatchUpReport.LostOpening]) throws {
        for var signer in rows.values {
            let seqs = lost.filter { $0.isAskedFor && $0.signer.utf8.elementsEqual(signer.name.utf8) }.map(\.seq)
            if let first = seqs.min() { signer.openingsWantedFrom = min(first, signer.openingsWantedFrom ?? first) }
            try signer.save(database, reportedNextSeq: nil)
        }
    }

    private mutating func row(_ id: Int64) throws -> SignerRow {
        if let known = rows[id] { return known }
        guard let found = try SignerRow.find(database, id: id) else {
            throw HQStoreError.damaged("signer \(id) is missing")
        }
        rows[id] = found
        return found
    }

    private mutating func candidates(_ name: String) throws -> [(row: Int64, key: VerifierKey)] {
        if let known = keys[name] { return known }
        let found = try Row.fetchAll(
            database,
            sql: "SELECT id, verifier_key FROM signer WHERE name = ? ORDER BY id",
            arguments: [name]
        ).map { (row: $0["id"] as Int64, key: try VerifierKey(parsing: $0["verifier_key"])) }
        keys[name] = found
        return found
    }

    private static func isSigned(_ record: SignedRecord, by key: VerifierKey) -> Bool {
        do {
            try record.verify(with: key)
            return true
        } catch {
            return false
        }
    }

    /// Notes the records before `header` as kept back, as they were: the last one's leaf is known, the others' came with the
    /// push and are lost.
    private func passOver(_ header: RecordHeader, of signer: inout SignerRow) throws {
        while signer.head.nextSeq < header.seq {
            let seq = signer.head.nextSeq
            let leaf = seq + 1 == header.seq ? header.prev : nil
            try database.execute(
                sql: "INSERT INTO withheld (signer_id, seq, leaf, noted_at) VALUES (?, ?, ?, ?)",
                arguments: [signer.id, Int64(seq), leaf?.blob, header.time.unixSeconds]
            )
            signer.withheldCount += 1
            signer.head = ChainHead(nextSeq: seq + 1, leaf: header.prev, seen: signer.head.seen)
        }
    }

    /// Notes that the record at `index`, which is in the log by now, is one that was kept back.
    func fill(_ signed: SignedRecord, of signer: SignerRow, at index: Int64) throws {
        let seq = signed.record.header.seq
        try database.execute(
            sql: """
                UPDATE withheld SET log_index = ?
                WHERE signer_id = ? AND seq = ? AND log_index IS NULL AND ifnull(leaf, ?4) = ?4
                """,
            arguments: [index, signer.id, Int64(seq), signed.leaf.blob]
        )
        guard database.changesCount == 1 else {
            throw HQStoreError.damaged("entry \(index) repeats seq \(seq) of \(signer.name)")
        }
    }

    /// A key is accepted again. Of its kiosk only the site is in the log; until the kiosk enrols again, its signing key
    /// stands where its transport key was, and moves to the kiosk that then proves it.
    private mutating func enrol(_ body: EnrolBody, time: RecordTime) throws {
        let isKnown = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM signer WHERE verifier_key = ?)",
            arguments: [body.key.text]
        )
        guard isKnown != true else { return }
        let prefix = KioskTable.signerPrefix(origin: origin, site: body.site)
        let short = body.key.name.utf8.starts(with: prefix.utf8) ? String(body.key.name.dropFirst(prefix.count)) : nil
        var name = short.map { "\(body.site)/\($0)" } ?? body.key.name
        let isTaken = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM kiosk WHERE name = ?)",
            arguments: [name]
        )
        if isTaken == true { name = body.key.reference }
        try database.execute(
            sql:
                "INSERT INTO kiosk (name, site, transport_reference, transport_key, enrolled_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [name, body.site, body.key.reference, body.key.text, time.unixSeconds]
        )
        try SignerRow.insert(database, key: body.key, kiosk: database.lastInsertedRowID)
        keys[body.key.name] = nil
        lostKiosks.append(name)
    }

    private mutating func revoke(_ body: RevokeBody, at index: Int64, time: RecordTime) throws {
        for (id, _) in try candidates(body.key) {
            try database.execute(
                sql: """
                    UPDATE signer SET revoked_next_seq = ?, revoked_index = ? WHERE id = ? AND revoked_index IS NULL
                    """,
                arguments: [body.lastSeq.map { Int64(clamping: $0) + 1 } ?? 0, index, id]
            )
            try database.execute(
                sql: """
                    UPDATE kiosk SET revoked_at = ifnull(revoked_at, ?)
                    WHERE id = (SELECT kiosk_id FROM signer WHERE id = ?)
                    """,
                arguments: [time.unixSeconds, id]
            )
        }
    }

    private mutating func rotate(_ body: RotateBody, at index: Int64) throws {
        try database.execute(
            sql: "UPDATE authority SET log_key = ? WHERE log_key = ?",
            arguments: [body.new.text, body.old.text]
        )
        if database.changesCount > 0 {
            try database.execute(sql: "UPDATE log_key_rotation SET retired_at = 0 WHERE retired_at IS NULL")
            try database.execute(
                sql: "INSERT INTO log_key_rotation (log_index, old_key, new_key) VALUES (?, ?, ?)",
                arguments: [index, body.old.text, body.new.text]
            )
            return
        }
        let isRegistrar = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM signer WHERE kiosk_id IS NULL AND verifier_key = ?)",
            arguments: [body.old.text]
        )
        guard isRegistrar == true else { return }
        try SignerRow.insert(database, key: body.new, kiosk: nil)
        keys[body.new.name] = nil
    }
}
