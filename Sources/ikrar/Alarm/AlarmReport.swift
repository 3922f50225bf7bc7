import IkrarConsole
import KioskControl

/// Alarms for an operator.
enum AlarmReport {
    /// Each alarm with who has taken note of it; oldest first.
    static func lines(_ answer: AlarmsAnswer, in language: Language) -> [String] {
        guard !answer.alarms.isEmpty else {
            return [Message(indonesian: "Tidak ada bahaya.", english: "There is no alarm.").text(in: language)]
        }
        return answer.alarms.flatMap { lines($0, in: language) }
    }

    /// One alarm.
    static func lines(_ alarm: AlarmItemAnswer, in language: Language) -> [String] {
        let time = OperatorTime.message(alarm.time)
        let head = Message(
            indonesian: "\(alarm.id)  \(alarm.code), \(time.indonesian)",
            english: "\(alarm.id)  \(alarm.code), \(time.english)"
        )
        let what = AlarmText.message(alarm.code, detail: alarm.detail).text(in: language)
        return [head.text(in: language), "   " + what, "   " + note(alarm.acknowledgement).text(in: language)]
    }

    private static func note(_ seen: AlarmItemAnswer.Acknowledgement?) -> Message {
        guard let seen else {
            return Message(indonesian: "BELUM DITANDAI", english: "NOBODY HAS TAKEN NOTE")
        }
        let time = OperatorTime.message(seen.time)
        return Message(
            indonesian: "ditandai oleh \(seen.user), \(time.indonesian): \(seen.reason)",
            english: "noted by \(seen.user), \(time.english): \(seen.reason)"
        )
    }
}
