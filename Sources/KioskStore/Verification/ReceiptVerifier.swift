import GRDB
import IkrarLedger

/// Verifies what the store keeps of HQ's log: the signature of each checkpoint, and that each receipt leads from the
/// store's own leaf hashes to its checkpoint's root.
struct ReceiptVerifier {
    private(set) var problems: [VerificationProblem] = []
    private var trees: [Int64: TreeHead] = [:]

    /// Reads all checkpoints and receipts.
    mutating func run(_ db: Database) throws {
        let checkpoints = try Row.fetchCursor(db, sql: "SELECT key, log_key, size, bytes FROM checkpoint ORDER BY key")
        while let row = try checkpoints.next() { try check(checkpoint: row) }
        let names = try SignerRow.all(db).reduce(into: [:]) { $0[$1.key] = $1.name }
        let receipts = try Row.fetchCursor(
            db,
            sql: "SELECT note, count, hq_index, checkpoint, first_path, last_path FROM receipt ORDER BY note"
        )
        while let row = try receipts.next() { try check(receipt: row, names, db) }
        let rotations = try Row.fetchAll(db, sql: "SELECT old_key, new_key, receipt FROM log_key_rotation ORDER BY key")
        for row in rotations { try check(rotation: row) }
    }

    /// That the log changed its key follows from a record in the log, under the old key, and the new key signed it.
    private mutating func check(rotation row: Row) throws {
        let (old, new): (String, String) = (row[0], row[1])
        do {
            let receipt = try RecordReceipt(parsing: try row.bytes(2))
            guard let proof = receipt.proof, case .rotate(let body) = receipt.note.record.body, body.old.text == old,
                body.new.text == new
            else {
                return report("", nil, expected: "a receipt of a rotation to \(new)", found: "another record")
            }
            _ = try proof.checkpoint.note.verifiedSignature(by: body.new)
            try receipt.verify(by: body.old, origin: proof.checkpoint.checkpoint.origin)
        } catch {
            report("", nil, expected: "a proven rotation from \(old) to \(new)", found: "\(error)")
        }
    }

    private mutating func check(checkpoint row: Row) throws {
        let size: Int64 = row[2]
        do {
            let signed = try SignedCheckpoint(parsing: try row.bytes(3))
            _ = try signed.note.verifiedSignature(by: try VerifierKey(parsing: row[1]))
            let tree = signed.checkpoint.tree
            guard Int64(exactly: tree.size) == size else {
                return report("", nil, expected: "a checkpoint of size \(size)", found: "one of size \(tree.size)")
            }
            trees[row[0]] = tree
        } catch let error as LedgerError {
            report("", nil, expected: "HQ's signed checkpoint of size \(size)", found: error.description)
        }
    }

    private mutating func check(receipt row: Row, _ names: [Int64: String], _ db: Database) throws {
        let (note, count): (Int64, Int64) = (row[0], row[1])
        // A checkpoint that is not one was told already.
        guard let tree = trees[row[3]] else { return }
        let index: Int64 = row[2]
        do {
            let proof = RunProof(
                index: UInt64(index),
                size: tree.size,
                firstPath: try ReceiptTable.hashes(try row.bytes(4)),
                lastPath: try ReceiptTable.hashes(try row.bytes(5))
            )
            try proof.verify(try ReceiptTable.leaves(from: note, to: note + count - 1, db), root: tree.root)
        } catch let error as MerkleProofError {
            report(
                names[note >> Schema.seqBits] ?? "",
                Schema.seq(noteID: note),
                expected: "a proof that \(count) records are in HQ's log from index \(index) on",
                found: "\(error)"
            )
        }
    }

    private mutating func report(_ signer: String, _ seq: UInt64?, expected: String, found: String) {
        problems.append(
            VerificationProblem(signer: signer, seq: seq, kind: .receipt, expected: expected, found: found)
        )
    }
}
