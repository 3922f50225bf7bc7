import DurableSQLite
import GRDB
import IkrarLedger

/// Adds signed records to the current chain, inside a write transaction.
enum RecordAppender {
    /// What a record is stored with, beside its note.
    struct Attributes {
        /// The ceremony it counts for.
        var ceremony: Int64?
        /// The officer's row.
        var officer: Int64?
        /// The opening its subject commits to.
        var opening: [UInt8]?
    }

    /// A record in its place.
    struct Appended {
        let noteID: Int64
        let reference: RecordReference
    }

    /// Signs `body` as the next record of the chain, stores it with its opening, and moves `state` on. The first record of a
    /// later day comes behind the seal of the day before.
    static func append(
        _ body: RecordBody,
        time: RecordTime,
        attributes: Attributes,
        _ db: Database,
        _ state: inout LedgerState
    ) throws -> Appended {
        if body.type != .seal, state.isDayOver(at: time), let clock = body.clock, let officer = body.operator {
            try sealDay(clock: clock, operator: officer, time: time, officer: attributes.officer, db, &state)
        }
        return try add(body, time: time, attributes: attributes, db, &state)
    }

    /// Seals what was recorded since the last seal as a day that is over.
    static func sealDay(
        clock: ClockEvidence,
        operator commitment: Hash32,
        time: RecordTime,
        officer: Int64?,
        _ db: Database,
        _ state: inout LedgerState
    ) throws {
        let seal = SealBody(
            clock: clock,
            operator: commitment,
            kind: .daily,
            ceremony: nil,
            counts: state.unsealed
        )
        _ = try add(.seal(seal), time: time, attributes: Attributes(officer: officer), db, &state)
    }

    private static func add(
        _ body: RecordBody,
        time: RecordTime,
        attributes: Attributes,
        _ db: Database,
        _ state: inout LedgerState
    ) throws -> Appended {
        let header = RecordHeader(by: state.signer.name, after: state.head, time: time)
        let signed = try SignedRecord(signing: Record(header: header, body: body), with: state.signer.key)
        let noteID = Schema.noteID(signer: state.signer.rowKey, seq: header.seq)
        var note = try DirectStatement(
            """
            INSERT INTO note (id, signer, seq, type, time, ceremony, officer, leaf, bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            db
        )
        try note.bind(noteID)
        try note.bind(state.signer.rowKey)
        try note.bind(Int64(header.seq))
        try note.bind(body.type.rawValue)
        try note.bind(time.text)
        try note.bind(attributes.ceremony)
        try note.bind(attributes.officer)
        try note.bind(signed.leaf.bytes)
        try note.bind(signed.note)
        try note.execute()
        if let opening = attributes.opening {
            var statement = try DirectStatement("INSERT INTO opening (note, bytes) VALUES (?, ?)", db)
            try statement.bind(noteID)
            try statement.bind(opening)
            try statement.execute()
        }
        state.head = ChainHead(nextSeq: header.seq + 1, leaf: signed.leaf, seen: header.seen)
        state.lastTime = time
        state.count(body.type, ceremony: attributes.ceremony)
        return Appended(
            noteID: noteID,
            reference: RecordReference(type: body.type, seq: header.seq, leaf: signed.leaf)
        )
    }
}

extension LedgerState {
    /// Whether there are unsealed records, the last of them of an earlier local day than `time`.
    func isDayOver(at time: RecordTime) -> Bool {
        guard let lastTime, unsealed != .zero else { return false }
        return lastTime.localDay < time.localDay
    }

    /// Counts a record that was appended.
    mutating func count(_ type: RecordType, ceremony: Int64?) {
        unsealed = type == .seal ? .zero : unsealed.adding(type)
        if let ceremony, openCeremony?.rowKey == ceremony { ceremonyCounts = ceremonyCounts.adding(type) }
    }
}
