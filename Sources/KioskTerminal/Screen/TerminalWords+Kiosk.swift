import IkrarConsole
import KioskControl

extension TerminalWords {
    /// How sending to HQ stands: what waits, for how long, and why.
    static func headquarters(_ status: StatusAnswer, unixSeconds: Int) -> Message {
        let sync = status.sync
        if sync.alarm != nil {
            return Message(indonesian: "BKPP: BAHAYA, lihat 'ikrar status'", english: "HQ: ALARM, see 'ikrar status'")
        }
        let state =
            switch sync.state {
            case "not_enrolled": Message(indonesian: "BKPP: tidak didaftarkan", english: "HQ: not enrolled")
            case "idle", "sending", "busy", "witnesses":
                Message(indonesian: "BKPP: terhubung", english: "HQ: connected")
            case "offline", "dns": Message(indonesian: "BKPP: luring", english: "HQ: offline")
            case "captive_portal": Message(indonesian: "BKPP: Wi-Fi minta login", english: "HQ: Wi-Fi wants a login")
            default: Message(indonesian: "BKPP: \(sync.state)", english: "HQ: \(sync.state)")
            }
        guard sync.pending > 0 else { return state }
        let count = OperatorNumber.message(sync.pending)
        let queue = state + Message(indonesian: ", antre \(count.indonesian)", english: ", \(count.english) queued")
        guard let oldest = status.oldestUnsent.flatMap(InternetTime.unixSeconds) else { return queue }
        let age = age(unixSeconds - oldest)
        return queue + Message(indonesian: " (\(age.indonesian))", english: " (\(age.english))")
    }

    /// How the readers are; `nil` where none is configured.
    static func readers(_ readers: [ReaderAnswer]) -> Message? {
        guard !readers.isEmpty else { return nil }
        let bad = readers.filter { $0.state != .open }
        guard let first = bad.first else {
            return Message(indonesian: "Pembaca: \(readers.count) siap", english: "Readers: \(readers.count) ready")
        }
        let state =
            switch first.state {
            case .absent: Message(indonesian: "dicabut", english: "unplugged")
            case .muted: Message(indonesian: "dibisukan", english: "muted")
            case .failed: Message(indonesian: "gagal", english: "failed")
            default: Message(indonesian: first.state.rawValue, english: first.state.rawValue)
            }
        let others = bad.count > 1 ? " +\(bad.count - 1)" : ""
        return Message(
            indonesian: "Pembaca \(first.name): \(state.indonesian)\(others)",
            english: "Reader \(first.name): \(state.english)\(others)"
        )
    }
}
