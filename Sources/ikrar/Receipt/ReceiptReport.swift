import IkrarConsole
import KioskControl

/// What a receipt is about, for an operator.
struct ReceiptReport {
    private let receipt: ReceiptAnswer

    init(_ receipt: ReceiptAnswer) {
        self.receipt = receipt
    }

    /// Which record, and whether HQ's log holds it.
    func lines(in language: Language) -> [String] {
        let time = OperatorTime.message(receipt.time)
        let record = Message(
            indonesian: "Tanda terima \(receipt.type) \(receipt.seq) oleh \(receipt.signer), \(time.indonesian)",
            english: "Receipt of \(receipt.type) \(receipt.seq) by \(receipt.signer), \(time.english)"
        )
        return [record.text(in: language), "  " + proof.text(in: language)]
            + (receipt.hasOpening ? [] : ["  " + withoutOpening.text(in: language)])
    }

    private var proof: Message {
        guard receipt.isLogged, let index = receipt.index, let size = receipt.size else {
            return Message(
                indonesian:
                    "BELUM terbukti ada di log BKPP: hanya catatan dan bukaannya. Minta lagi setelah 'ikrar sync'.",
                english: "NOT proven to be in HQ's log yet: note and opening alone. Ask again after 'ikrar sync'."
            )
        }
        let place = OperatorNumber.message(index)
        let all = OperatorNumber.message(size)
        return Message(
            indonesian: "terbukti ada di log BKPP pada indeks \(place.indonesian) dari \(all.indonesian) entri",
            english: "proven to be in HQ's log at index \(place.english) of \(all.english) entries"
        )
    }

    private var withoutOpening: Message {
        Message(
            indonesian: "tanpa bukaan: sudah tidak disimpan di kios ini, atau catatan ini tidak memilikinya",
            english: "without opening: this kiosk keeps it no more, or the record has none"
        )
    }
}
