import GRDB
import IkrarLedger
import IkrarModel

/// The one transaction of an officer's act: the officer's opening, the record, its opening, and what it does to standings.
struct ActTransaction {
    /// The database.
    let database: Database
    private let registrar: Registrar
    private let context: ActContext
    private let `operator`: Hash32
    private var openings: OpeningWriter
    private var fold: StandingFolder
    private(set) var acts: [HQAct] = []

    /// Begins by keeping who acts.
    init(_ database: Database, registrar: Registrar, vault: OpeningVault, context: ActContext) throws {
        self.database = database
        self.registrar = registrar
        self.context = context
        openings = try OpeningWriter(database, vault: vault)
        `operator` = try openings.add(context.officer)
        fold = try StandingFolder(database, vault: vault, kioskID: nil)
    }

    /// Writes one record; `body` makes it of the clock, the commitment to the officer, and that to `subject`.
    @discardableResult
    mutating func write(
        subject: Opening? = nil,
        _ body: (ClockEvidence, Hash32, Hash32) throws -> RecordBody
    ) throws -> HQAct {
        var opening: ProvenOpening?
        var commitment = Hash32.emptyTree
        if let subject {
            let bytes = try subject.encoded()
            commitment = Hash32.sha256(bytes)
            opening = ProvenOpening(bytes: bytes, opening: subject)
        }
        let body = try body(context.clock, `operator`, commitment)
        let record = try registrar.append(body, database: database, now: context.now)
        let note = ProvenNote(signed: record.signed, subject: opening, officer: nil)
        try openings.add(note, index: record.index)
        try fold.add(note, index: record.index, signer: record.signer)
        let act = HQAct(type: body.type, leaf: record.signed.leaf, index: UInt64(record.index))
        acts.append(act)
        return act
    }

    /// Folds whom the acts concern; returns the acts. Must be called once, last.
    consuming func finish() throws -> [HQAct] {
        try fold.finish()
        return acts
    }

    /// The record with this leaf; refuses one that the log does not have.
    func record(_ leaf: Hash32) throws -> LogReader.Entry {
        guard let entry = try LogReader.entry(database, of: leaf) else {
            throw HQStoreError.unknownRecord(leaf: leaf.base64)
        }
        return entry
    }

    /// The record with this leaf; refuses one that is void, or that the log does not have.
    func validRecord(_ leaf: Hash32) throws -> LogReader.Entry {
        let entry = try record(leaf)
        let isVoid = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM void WHERE target_index = ?)",
            arguments: [entry.index]
        )
        if isVoid == true { throw HQStoreError.actRefused(.isVoid) }
        return entry
    }

    /// Refuses a reason that is no code.
    static func check(reason: String) throws(HQStoreError) {
        let bytes = Array(reason.utf8)
        guard let first = bytes.first, (0x61...0x7A).contains(first), bytes.count <= HQLimit.reasonBytesMax,
            bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F })
        else { throw .actRefused(.invalidReason(reason)) }
    }

    /// Refuses a ground that has no place on a line of a record.
    static func check(ground: String) throws(HQStoreError) {
        guard ground.utf8.count <= HQLimit.groundBytesMax, LineValue.isAllowed(ground) else {
            throw .actRefused(.invalidGround)
        }
    }
}
