import HQServer
import IkrarConsole

extension WitnessReport {
    /// The witness's last answer for an operator.
    func line(in language: Language) -> String {
        let head = Message(indonesian: "Saksi \(name): ", english: "Witness \(name): ").text(in: language)
        return head
            + [state.message, sinceWhen, rollBack].compactMap { $0?.text(in: language) }.joined(separator: "; ")
    }

    private var sinceWhen: Message? {
        guard let cosignedSize, let cosignedAt else { return nil }
        let time = OperatorTime.message(cosignedAt)
        let count = OperatorNumber.message(Int(clamping: cosignedSize))
        return Message(
            indonesian: "tanda tangan terakhir \(time.indonesian), \(count.indonesian) catatan",
            english: "last cosigned \(time.english), \(count.english) entries"
        )
    }

    private var rollBack: Message? {
        guard let wentBackFrom else { return nil }
        let count = OperatorNumber.message(Int(clamping: wentBackFrom))
        return Message(
            indonesian: "PERNAH MUNDUR dari \(count.indonesian) catatan: datanya dipulihkan dari salinan lama",
            english: "WENT BACK once from \(count.english) entries: its data was restored from an older copy"
        )
    }
}

extension WitnessState {
    /// The state in words.
    fileprivate var message: Message {
        switch self {
        case .unasked: Message(indonesian: "belum ditanya", english: "not asked yet")
        case .cosigned: Message(indonesian: "menandatangani", english: "cosigns")
        case .unreachable: Message(indonesian: "tidak terjangkau", english: "cannot be reached")
        case .busy: Message(indonesian: "sedang tidak dapat menjawab", english: "cannot answer now")
        case .untrusted:
            Message(
                indonesian: "tidak mengenal kunci log ini (witness add-log)",
                english: "does not know this log key (witness add-log)"
            )
        case .unknownLog:
            Message(
                indonesian: "tidak mengawasi log ini (witness add-log)",
                english: "does not watch this log (witness add-log)"
            )
        case .inconsistent:
            Message(
                indonesian: "ALARM: menurutnya log ini bertentangan dengan yang sudah ditandatanganinya",
                english: "ALARM: it finds this log in contradiction to what it cosigned"
            )
        case .ahead:
            Message(
                indonesian: "ALARM: ia sudah menandatangani log yang lebih panjang; data BKPP salinan lama?",
                english: "ALARM: it has cosigned a longer log; is HQ's data an older copy?"
            )
        case .invalid: Message(indonesian: "jawabannya tidak sah", english: "its answer is invalid")
        }
    }
}
