import Foundation
import GRDB
import IkrarLedger
import IkrarWire

/// The one transaction of a batch: links, log, openings, standings, counts and the chain's head, or nothing.
struct AdmissionTransaction {
    /// What stops a batch inside the transaction, which is then rolled back.
    enum Stop: Error {
        /// HQ lacks what comes before.
        case gap(expectedSeq: UInt64)
        /// HQ has another note at this seq, or the link to its head is another.
        case fork(seq: UInt64, leaf: Hash32, ours: [UInt8]?, theirs: [UInt8]?)
        /// The chain is no longer accepted, or no longer this kiosk's.
        case refused(AdmissionRefusal)
    }

    private let database: Database
    private let key: VerifierKey
    private var signer: SignerRow
    private var log: LogWriter
    private var openings: OpeningWriter
    private var fold: StandingFolder
    private let findEntry: Statement
    private var stored: [StoredRun] = []

    /// Begins with the chain as stored; refuses one that moved to another kiosk meanwhile.
    init(
        _ database: Database,
        vault: OpeningVault,
        kiosk: EnrolledKiosk,
        batch: BatchProof,
        receivedAt: Int64
    ) throws {
        self.database = database
        key = batch.signer.key
        guard let signer = try SignerRow.find(database, id: batch.signer.id), signer.kioskID == kiosk.id else {
            throw Stop.refused(.unknownKey(name: batch.signer.key.name))
        }
        self.signer = signer
        log = try LogWriter(database, receivedAt: receivedAt)
        openings = try OpeningWriter(database, vault: vault)
        fold = try StandingFolder(database, vault: vault, kioskID: kiosk.id)
        findEntry = try database.cachedStatement(
            sql: "SELECT leaf, log_index FROM entry WHERE signer_id = ? AND seq = ?"
        )
    }

    /// Takes the whole batch and what the kiosk said of its head; on return everything is written.
    ///
    /// - Parameter isCarried: whether what the kiosk said may be older than what it said before.
    mutating func run(_ batch: BatchProof, reportedNextSeq: UInt64, isCarried: Bool) throws -> PushAnswer {
        var expected: UInt64?
        var first: UInt64?
        parts: for part in batch.parts {
            for item in try proven(part) {
                if let expected, item.seq != expected { throw Stop.refused(.unordered(seq: item.seq)) }
                // What the revocation still accepts is taken; the request behind it is told that no more is.
                if expected != nil, !signer.accepts(seq: item.seq) { break parts }
                first = first ?? item.seq
                expected = item.seq + 1
                try take(item)
            }
        }
        try fold.finish()
        let sent = first.flatMap { first in expected.map { first..<$0 } }
        let wanted = openingsWanted(behind: sent)
        let others = sent == nil && !isCarried ? try othersWanted() : []
        let again = others.isEmpty ? nil : others
        let known = isCarried ? signer.reportedNextSeq ?? 0 : 0
        try signer.save(database, reportedNextSeq: max(reportedNextSeq, known))
        return PushAnswer(signer: signer.name, stored: stored, nextSeq: wanted ?? signer.head.nextSeq, again: again)
    }

    /// The same in the kiosk's other chains, which it no longer greets with.
    private func othersWanted() throws -> [ChainPlace] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT name, openings_wanted_from FROM signer
                    WHERE kiosk_id = ? AND id <> ? AND openings_wanted_from IS NOT NULL AND revoked_index IS NULL
                    """
            ),
            arguments: [signer.kioskID, signer.id]
        ).map { ChainPlace(signer: $0[0], seq: UInt64($0[1] as Int64)) }
    }

    /// Where a kiosk that has nothing to send is to begin again, because openings of its records were lost; nil when it need
    /// not. A batch that reaches there brings what the kiosk still has, and what it has not is asked for no more.
    private mutating func openingsWanted(behind sent: Range<UInt64>?) -> UInt64? {
        guard let wanted = signer.openingsWantedFrom else { return nil }
        guard let sent else { return wanted }
        if sent.contains(wanted) {
            signer.openingsWantedFrom = sent.upperBound < signer.head.nextSeq ? sent.upperBound : nil
        }
        return nil
    }

    private func proven(_ part: ProofPart) throws -> [AdmissionItem] {
        do throws(AdmissionRefusal) {
            return try part.wait()
        } catch {
            throw Stop.refused(error)
        }
    }

    private mutating func take(_ item: AdmissionItem) throws {
        guard signer.accepts(seq: item.seq) else { throw Stop.refused(.revoked(name: signer.name)) }
        guard item.seq <= signer.head.nextSeq else { throw Stop.gap(expectedSeq: signer.head.nextSeq) }
        if item.seq < signer.head.nextSeq { return try takeAgain(item) }
        switch item {
        case .note(let note):
            var chain = Chain(key: key, head: signer.head)
            do throws(ChainError) {
                try chain.link(note.signed)
            } catch .previous {
                let ours = try lastNote(before: item.seq)
                throw Stop.fork(seq: item.seq, leaf: item.leaf, ours: ours, theirs: note.signed.note)
            } catch {
                throw Stop.refused(.brokenLink(seq: item.seq, detail: error.description))
            }
            try admit(note)
            signer.head = chain.head
        case .withheld(let seq, let leaf):
            try database.cachedStatement(
                sql: "INSERT INTO withheld (signer_id, seq, leaf, noted_at) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [signer.id, Int64(seq), leaf.blob, log.receivedAt])
            signer.head = ChainHead(nextSeq: seq + 1, leaf: leaf, seen: signer.head.seen)
            signer.withheldCount += 1
        }
    }

    /// Takes what HQ should already have: the same bytes are answered with the same index, other bytes are a fork.
    private mutating func takeAgain(_ item: AdmissionItem) throws {
        if let row = try Row.fetchOne(findEntry, arguments: [signer.id, Int64(item.seq)]) {
            let index: Int64 = row["log_index"]
            guard try Hash32(stored: row["leaf"]) == item.leaf else {
                throw Stop.fork(seq: item.seq, leaf: item.leaf, ours: try noteBytes(at: index), theirs: item.noteBytes)
            }
            if case .note(let note) = item {
                answer(seq: item.seq, index: index)
                if try openings.complete(note, index: index) { try fold.resolve(index: index) }
            }
            return
        }
        let withheld = try Row.fetchOne(
            database,
            sql: "SELECT leaf FROM withheld WHERE signer_id = ? AND seq = ? AND log_index IS NULL",
            arguments: [signer.id, Int64(item.seq)]
        )
        guard let withheld else { throw HQStoreError.damaged("\(signer.name) seq \(item.seq) is missing") }
        if let leaf: Data = withheld["leaf"], try Hash32(stored: leaf) != item.leaf {
            throw Stop.fork(seq: item.seq, leaf: item.leaf, ours: nil, theirs: item.noteBytes)
        }
        if case .note(let note) = item { try fill(note) }
    }

    /// Admits a note that was withheld before. Its leaf is the one its successor links to, so it belongs here.
    private mutating func fill(_ note: ProvenNote) throws {
        let index = try admit(note)
        try database.execute(
            sql: "UPDATE withheld SET log_index = ? WHERE signer_id = ? AND seq = ?",
            arguments: [index, signer.id, Int64(note.seq)]
        )
        signer.withheldCount -= 1
    }

    @discardableResult
    private mutating func admit(_ note: ProvenNote) throws -> Int64 {
        let index = try log.append(note.signed, signer: signer.id)
        try openings.add(note, index: index)
        try fold.add(note, index: index, signer: signer.id)
        try fold.applyWaitingVoids(of: note.signed.leaf, index: index)
        if note.seq + 1 > signer.head.nextSeq { signer.headTime = note.signed.record.header.time.text }
        // A day's seal leaves the ceremony as it is.
        if case .seal(let seal) = note.signed.record.body, let ceremony = seal.ceremony,
            note.seq >= signer.head.nextSeq
        {
            signer.seal = seal.kind.rawValue
            signer.sealedCeremony = ceremony
        }
        answer(seq: note.seq, index: index)
        return index
    }

    /// Lists a note that HQ has, behind the one listed last where it runs on from there.
    private mutating func answer(seq: UInt64, index: Int64) {
        if let run = stored.last?.extended(seq: seq, index: UInt64(index)) {
            stored[stored.count - 1] = run
        } else {
            stored.append(StoredRun(seq: seq, index: UInt64(index)))
        }
    }

    private func noteBytes(at index: Int64) throws -> [UInt8]? {
        try LogReader.note(database, at: index)
    }

    /// HQ's note just before `seq`: what the other chain should have linked to.
    private func lastNote(before seq: UInt64) throws -> [UInt8]? {
        guard seq > 0, let row = try Row.fetchOne(findEntry, arguments: [signer.id, Int64(seq) - 1]) else { return nil }
        return try noteBytes(at: row["log_index"])
    }
}

extension AdmissionItem {
    /// The whole note; nil for one that is kept back.
    var noteBytes: [UInt8]? {
        guard case .note(let note) = self else { return nil }
        return note.signed.note
    }
}
