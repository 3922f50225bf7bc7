import GRDB
import IkrarLedger

/// Reads a store: every chain, the standings, the receipts, the mark and the keys, or only what is quick to tell.
struct StoreVerifier {
    /// Records between two calls of the progress closure: a few a second.
    private static let progressInterval: UInt64 = 1000

    private let directory: DataDirectory
    private let progress: @Sendable (_ done: UInt64, _ total: UInt64) -> Void
    /// Read before the snapshot: a daemon that records meanwhile moves the mark beyond it.
    private let mark: Result<HighWaterMark.Value?, any Error>

    /// A verifier for the store in a directory, made before the snapshot it is to read.
    ///
    /// - Parameter progress: Told how many records are done, of how many.
    init(
        directory: DataDirectory,
        progress: @escaping @Sendable (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) {
        self.directory = directory
        self.progress = progress
        mark = Result { try HighWaterMark.read(path: directory.mark) }
    }

    /// What can be told without reading the records: pages, the mark, what HQ has said, and the keys.
    func check(_ db: Database) throws -> VerificationReport {
        let signers = try SignerRow.all(db)
        var problems = try pageProblems("quick_check", db)
        for signer in signers { problems += try hqProblems(signer, db) }
        problems += markProblems(db) + keyProblems(signers)
        return VerificationReport(records: try Self.count(db), problems: problems)
    }

    /// What reading everything tells.
    func run(_ db: Database) throws -> VerificationReport {
        var problems = try pageProblems("integrity_check", db)
        var problemCount = problems.count
        let total = try Self.count(db)
        var done: UInt64 = 0
        var standings = try StandingVerifier(db)
        for signer in try SignerRow.all(db) {
            var chain = try ChainVerifier(signer: signer, from: 0, db)
            try chain.run(db) { visited in
                standings.visit(visited)
                done += 1
                if done.isMultiple(of: Self.progressInterval) { progress(done, total) }
            }
            problems += chain.problems
            problemCount += chain.problemCount
            problems += try hqProblems(signer, db)
        }
        standings.finish()
        var receipts = ReceiptVerifier()
        try receipts.run(db)
        problems += standings.problems + receipts.problems + markProblems(db) + keyProblems(try SignerRow.all(db))
        progress(total, total)
        return VerificationReport(
            records: total,
            problems: problems,
            problemCount: max(problemCount, problems.count)
        )
    }

    private static func count(_ db: Database) throws -> UInt64 {
        UInt64(try Int64.fetchOne(db, sql: "SELECT count(*) FROM note") ?? 0)
    }

    private func pageProblems(_ pragma: String, _ db: Database) throws -> [VerificationProblem] {
        let finding = try String.fetchOne(db, sql: "PRAGMA \(pragma)(1)") ?? "no answer"
        if finding == "ok" { return [] }
        return [VerificationProblem(signer: "", seq: nil, kind: .database, expected: "ok", found: finding)]
    }

    private func hqProblems(_ signer: SignerRow, _ db: Database) throws -> [VerificationProblem] {
        let end = try signer.nextSeq(db)
        guard signer.hqNextSeq > end else { return [] }
        return [
            VerificationProblem(
                signer: signer.name,
                seq: end,
                kind: .behindMark,
                expected: "records up to seq \(signer.hqNextSeq - 1), which HQ holds",
                found: "none from seq \(end) on"
            )
        ]
    }

    private func markProblems(_ db: Database) -> [VerificationProblem] {
        let mark: HighWaterMark.Value
        switch self.mark {
        case .success(let value?): mark = value
        case .success(nil): return [VerificationProblem(signer: "", seq: nil, kind: .mark, expected: directory.mark)]
        case .failure(let error): return [VerificationProblem(signer: "", seq: nil, kind: .mark, found: "\(error)")]
        }
        do {
            guard let refusal = try StartCheck.behindMark(mark, db) else { return [] }
            return [
                VerificationProblem(
                    signer: mark.signer,
                    seq: mark.nextSeq,
                    kind: .behindMark,
                    expected: "leaf \(mark.leaf) before seq \(mark.nextSeq)",
                    found: refusal.description
                )
            ]
        } catch {
            return [VerificationProblem(signer: mark.signer, seq: nil, kind: .database, found: "\(error)")]
        }
    }

    private func keyProblems(_ signers: [SignerRow]) -> [VerificationProblem] {
        let keys = KeyFiles(directory: directory, randomBytes: { _ in [] })
        var problems: [VerificationProblem] = []
        for signer in signers where signer.isCurrent {
            do {
                _ = try keys.signer(try VerifierKey(parsing: signer.verifierKey))
            } catch {
                problems.append(VerificationProblem(signer: signer.name, seq: nil, kind: .key, found: "\(error)"))
            }
        }
        do {
            _ = try keys.identifierKey(createIfMissing: false)
        } catch {
            problems.append(VerificationProblem(signer: "", seq: nil, kind: .key, found: "\(error)"))
        }
        return problems
    }
}
