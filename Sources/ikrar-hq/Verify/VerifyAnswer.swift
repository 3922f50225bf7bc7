import IkrarConsole
import IkrarLedger
import IkrarVerification

/// What a verification found.
struct VerifyAnswer: Encodable {
    /// A finding or notice.
    struct Finding: Encodable {
        /// What is wrong, a stable word.
        let kind: String
        /// The entry's place in the log.
        let index: UInt64?
        /// The signer.
        let signer: String?
        /// The place in the signer's chain.
        let seq: UInt64?
        /// The file.
        let path: String?
        /// What the rules want.
        let expected: String?
        /// What is there.
        let found: String?
    }

    /// Whether nothing is wrong.
    let ok: Bool
    /// The checkpoint's origin.
    let origin: String?
    /// The checkpoint's size.
    let size: UInt64?
    /// The checkpoint's root in base64.
    let root: String?
    /// Entries read.
    let entries: UInt64
    /// Signatures found true.
    let signatures: UInt64
    /// Keys that signed.
    let signers: Int
    /// Old checkpoints found to be prefixes.
    let oldCheckpoints: Int
    /// Openings found to be what records commit to; absent when none were looked at.
    let openings: UInt64?
    /// All that is wrong.
    let findingCount: UInt64
    /// The first of it.
    let findings: [Finding]
    /// All that should be known.
    let noticeCount: UInt64
    /// The first of it.
    let notices: [Finding]
    /// How long it took.
    let seconds: Double

    /// The answer for a report.
    init(_ report: VerificationReport, seconds: Double) {
        let checkpoint = report.checkpoint?.checkpoint
        ok = report.isClean
        origin = checkpoint?.origin
        size = checkpoint?.tree.size
        root = checkpoint?.tree.root.base64
        entries = report.entryCount
        signatures = report.signatureCount
        signers = report.signerCount
        oldCheckpoints = report.oldCheckpointCount
        openings = report.openingCount
        findingCount = report.findingCount
        findings = report.findings.map(Finding.init)
        noticeCount = report.noticeCount
        notices = report.notices.map(Finding.init)
        self.seconds = seconds
    }

    /// The same for people.
    func lines(in language: Language) -> [String] {
        var lines = (findings + notices).map { $0.line(in: language) }
        if findingCount > UInt64(findings.count) {
            let more = OperatorNumber.message(Int(findingCount) - findings.count)
            lines.append(
                Message(
                    indonesian: "… dan \(more.indonesian) temuan lagi",
                    english: "… and \(more.english) more findings"
                ).text(in: language)
            )
        }
        return lines + [summary, verdict].map { $0.text(in: language) }
    }

    private var summary: Message {
        let rate = OperatorNumber.message(seconds > 0 ? Int(Double(signatures) / seconds) : 0)
        let numbers = [Int(entries), Int(signatures), signers, oldCheckpoints].map(OperatorNumber.message)
        let (id, en) = (numbers.map(\.indonesian), numbers.map(\.english))
        return Message(
            indonesian: "\(id[0]) catatan, \(id[1]) tanda tangan sah dari \(id[2]) kunci (\(rate.indonesian)/detik), "
                + "\(id[3]) checkpoint lama cocok",
            english: "\(en[0]) entries, \(en[1]) true signatures by \(en[2]) keys (\(rate.english)/s), "
                + "\(en[3]) old checkpoints agree"
        )
    }

    private var verdict: Message {
        guard ok else {
            let count = OperatorNumber.message(Int(findingCount))
            return Message(
                indonesian: "TIDAK TERBUKTI: \(count.indonesian) temuan.",
                english: "NOT PROVEN: \(count.english) findings."
            )
        }
        return Message(
            indonesian:
                "TERBUKTI sampai catatan \(size ?? 0): tidak ada yang diubah, dihapus, atau disisipkan. Akar \(root ?? "-")",
            english: "PROVEN up to entry \(size ?? 0): nothing was changed, dropped or slipped in. Root \(root ?? "-")"
        )
    }

    private enum CodingKeys: String, CodingKey {
        case ok, origin, size, root, entries, signatures, signers, openings, findings, notices, seconds
        case oldCheckpoints = "old_checkpoints"
        case findingCount = "finding_count"
        case noticeCount = "notice_count"
    }
}

extension VerifyAnswer.Finding {
    /// The finding as an answer.
    fileprivate init(_ finding: VerificationFinding) {
        kind = finding.kind.rawValue
        index = finding.index
        signer = finding.signer
        seq = finding.seq
        path = finding.path
        expected = finding.expected
        found = finding.found
    }

    /// One line for people: where, which finding, what was expected and found. The operands are the log's own words.
    fileprivate func line(in language: Language) -> String {
        let place = [
            index.map { Message(indonesian: "catatan \($0)", english: "entry \($0)") },
            path.map { Message(indonesian: $0, english: $0) },
            signer.map { signer in
                let seq = seq.map { " seq \($0)" } ?? ""
                return Message(indonesian: signer + seq, english: signer + seq)
            },
        ].compactMap { $0?.text(in: language) }.joined(separator: ", ")
        let kindText = VerificationFinding.Kind(rawValue: kind).map(FindingText.message)
        let operands = [
            expected.map { Message(indonesian: "seharusnya \($0)", english: "expected \($0)") },
            found.map { Message(indonesian: "ditemukan \($0)", english: "found \($0)") },
        ].compactMap { $0?.text(in: language) }.joined(separator: "; ")
        let head = "\(place.isEmpty ? "log" : place): \(kindText?.text(in: language) ?? kind) [\(kind)]"
        return operands.isEmpty ? head : head + ": " + operands
    }
}
