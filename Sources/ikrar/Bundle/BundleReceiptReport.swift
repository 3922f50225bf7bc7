import IkrarConsole
import KioskControl

/// What HQ's receipt of a bundle brought, for an operator.
struct BundleReceiptReport {
    private let answer: BundleReceiptAnswer

    init(_ answer: BundleReceiptAnswer) {
        self.answer = answer
    }

    /// What the command ends with.
    var status: ExitStatus {
        answer.findings.map { $0.kind == "fork" ? .configuration : $0.kind == "gap" ? .tryLater : .badData }
            .reduce(.done) { $0.combined(with: $1) }
    }

    /// All lines.
    func lines(in language: Language) -> [String] {
        ([sentence] + answer.findings.map { BundleText.finding($0) }).map { $0.text(in: language) }
    }

    private var sentence: Message {
        let (proven, known) = (OperatorNumber.message(answer.proven), OperatorNumber.message(answer.known))
        let pending = OperatorNumber.message(answer.pending)
        if answer.isOlder {
            return Message(
                indonesian: "Tanda terima ini lebih lama dari yang sudah terbukti; tidak ada yang baru. "
                    + "\(pending.indonesian) catatan masih menunggu.",
                english: "This receipt is older than what is proven already; it brings nothing new. "
                    + "\(pending.english) records still wait."
            )
        }
        return Message(
            indonesian:
                "\(proven.indonesian) catatan terbukti ada di BKPP, \(known.indonesian) sudah terbukti sebelumnya; "
                + "\(pending.indonesian) masih menunggu.",
            english: "\(proven.english) records are proven to be at HQ, \(known.english) were before; "
                + "\(pending.english) still wait."
        )
    }
}
