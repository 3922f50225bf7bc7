/// The newest alarm about HQ's log that nobody has taken note of. The evidence is in the kiosk's store.
package struct AlarmAnswer: Codable, Equatable, Sendable {
    /// What is wrong: a word.
    package let code: String
    /// What is wrong, in English.
    package let detail: String
    /// When the kiosk found out, RFC 3339.
    package let time: String
    /// How many alarms nobody has taken note of, this newest one included.
    package let count: Int

    /// An answer of these values.
    package init(code: String, detail: String, time: String, count: Int) {
        self.code = code
        self.detail = detail
        self.time = time
        self.count = count
    }
}
