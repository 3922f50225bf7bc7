import IkrarConsole
import KioskControl

/// The outbox for an operator.
enum OutboxReport {
    /// The counts, then a row for each item.
    static func lines(_ outbox: OutboxAnswer, in language: Language) -> [String] {
        let (pending, parked) = (OperatorNumber.message(outbox.pending), OperatorNumber.message(outbox.deadLetters))
        let since = outbox.oldestUnsent.map { OperatorTime.message($0) }
        let count = Message(
            indonesian: "\(pending.indonesian) menunggu, \(parked.indonesian) di antaranya ditolak BKPP",
            english: "\(pending.english) waiting, \(parked.english) of them refused by HQ"
        )
        let age = since.map { Message(indonesian: "; tertua \($0.indonesian)", english: "; oldest \($0.english)") }
        let head = age.map { count + $0 } ?? count
        guard !outbox.items.isEmpty else { return [head.text(in: language)] }
        var table = Table(
            [
                (Message(indonesian: "No.", english: "Seq"), .right),
                (Message(indonesian: "Keadaan", english: "State"), .left),
                (Message(indonesian: "Penanda tangan", english: "Signer"), .left),
                (Message(indonesian: "Alasan", english: "Reason"), .left),
            ],
            in: language
        )
        for item in outbox.items {
            let state =
                item.state == "parked"
                ? Message(indonesian: "ditolak", english: "refused")
                : Message(indonesian: "menunggu", english: "waiting")
            table.add([String(item.seq), state.text(in: language), item.signer, item.reason ?? ""])
        }
        return [head.text(in: language)] + table.lines
    }
}
