import IkrarConsole
import IkrarLedger

/// What a receipt that holds proves.
struct ReceiptCheckAnswer: Encodable {
    /// The record's leaf hash.
    let leaf: String
    /// The record's type.
    let type: String
    /// When it was recorded, by the kiosk's clock.
    let time: String
    /// Who signed it.
    let signer: String
    /// Its number in that signer's chain.
    let seq: UInt64
    /// Its place in the log.
    let index: UInt64?
    /// The size of the log.
    let size: UInt64?
    /// The text of the opening, which fits the record.
    let opening: String?

    private enum CodingKeys: String, CodingKey {
        case leaf, type, time, signer, seq, index, size, opening
    }

    /// The answer for a receipt that was verified.
    init(_ receipt: RecordReceipt) {
        let header = receipt.note.record.header
        leaf = receipt.note.leaf.base64
        type = receipt.note.record.type.rawValue
        time = header.time.text
        signer = header.by
        seq = header.seq
        index = receipt.proof?.index
        size = receipt.proof?.checkpoint.checkpoint.tree.size
        opening = receipt.opening.map { String(decoding: $0, as: UTF8.self) }
    }

    /// What is proven, and what the opening says.
    func lines(in language: Language) -> [String] {
        let time = OperatorTime.message(time)
        let head = Message(
            indonesian: "Sah: \(type) \(seq) oleh \(signer), \(time.indonesian)",
            english: "It holds: \(type) \(seq) by \(signer), \(time.english)"
        )
        let place = OperatorNumber.message(index ?? 0)
        let all = OperatorNumber.message(size ?? 0)
        let proof = Message(
            indonesian: "  dimuat log pada indeks \(place.indonesian) dari \(all.indonesian) entri",
            english: "  held by the log at index \(place.english) of \(all.english) entries"
        )
        return [head.text(in: language), proof.text(in: language)] + said.map { "  " + $0 }
    }

    /// What the opening says, without its salt. Numbers of people are shown by their last four digits.
    private var said: [String] {
        (opening ?? "").split(separator: "\n").dropFirst().compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            switch parts.first {
            case "salt", nil: return nil
            case "identifier", "input": return "\(parts[0]) •••• \(parts.last?.suffix(4) ?? "")"
            default: return String(line)
            }
        }
    }
}
