import HQStore
import IkrarBundle
import IkrarConsole
import IkrarLedger

/// What became of a bundle.
struct BundleAnswer: Encodable {
    /// What was not taken of one chain.
    struct Finding: Encodable {
        /// `gap`, `fork` or `refused`.
        let kind: String
        /// The chain.
        let signer: String
        /// Of a gap the seq wanted next, else the record's; absent when the whole chain is refused.
        let seq: UInt64?
        /// Why it is refused.
        let code: String?
    }

    /// The kiosk.
    let kiosk: String
    /// When the bundle was made, by the kiosk's clock.
    let madeAt: String
    /// Records that are new here.
    let new: Int
    /// Records that were here before.
    let known: Int
    /// What was not taken.
    let findings: [Finding]
    /// The receipt's file, once it is written.
    var receipt: String?

    /// The answer for a bundle that was taken in.
    init(_ bundle: VerifiedBundle, _ outcome: BundleOutcome) {
        kiosk = bundle.kiosk.name
        madeAt = bundle.time.text
        new = outcome.newCount
        known = outcome.knownCount
        findings = outcome.chains.compactMap(Finding.init)
    }

    private enum CodingKeys: String, CodingKey {
        case kiosk, new, known, findings, receipt
        case madeAt = "made_at"
    }

    /// The same for an operator.
    func lines(in language: Language) -> [String] {
        let time = OperatorTime.message(madeAt)
        let (new, known) = (OperatorNumber.message(new), OperatorNumber.message(known))
        let head = Message(
            indonesian: "Kios \(kiosk), bundel dari \(time.indonesian): \(new.indonesian) catatan baru, "
                + "\(known.indonesian) sudah ada.",
            english:
                "Kiosk \(kiosk), bundle of \(time.english): \(new.english) records are new, \(known.english) known."
        )
        let written = receipt.map {
            Message(
                indonesian: "Tanda terima: \($0). Bawa ke kios: ikrar bundle import.",
                english: "Receipt: \($0). Carry it to the kiosk: ikrar bundle import."
            )
        }
        return ([head] + findings.map(\.sentence) + [written].compactMap(\.self)).map { $0.text(in: language) }
    }
}

extension BundleAnswer.Finding {
    /// The finding of a chain that has one.
    fileprivate init?(_ chain: BundleReceiptChain) {
        switch chain.trouble {
        case .gap(let seq): self.init(kind: "gap", signer: chain.signer, seq: seq, code: nil)
        case .fork(let seq, _): self.init(kind: "fork", signer: chain.signer, seq: seq, code: nil)
        case .refused(let seq, let code): self.init(kind: "refused", signer: chain.signer, seq: seq, code: code)
        case nil: return nil
        }
    }

    fileprivate var sentence: Message {
        let seq = seq.map(String.init) ?? "-"
        return switch kind {
        case "gap":
            Message(
                indonesian: "CELAH: \(signer): BKPP belum punya catatan sejak nomor \(seq).",
                english: "GAP: \(signer): HQ lacks records from seq \(seq) on."
            )
        case "fork":
            Message(
                indonesian: "CABANG: \(signer): BKPP punya catatan lain di nomor \(seq); keduanya disimpan.",
                english: "FORK: \(signer): HQ has another record at seq \(seq); both are kept."
            )
        default:
            Message(
                indonesian: "DITOLAK: \(signer), catatan \(seq): \(code ?? "-").",
                english: "REFUSED: \(signer), record \(seq): \(code ?? "-")."
            )
        }
    }
}
