/// Why the kiosk signs nothing at present.
package struct RefusalAnswer: Codable, Equatable, Sendable {
    /// What a program acts on.
    package let code: ControlCode
    /// What happened to what, in English.
    package let detail: String
    /// What to do next, in English.
    package let remedy: String?

    /// An answer of these values.
    package init(code: ControlCode, detail: String, remedy: String? = nil) {
        self.code = code
        self.detail = detail
        self.remedy = remedy
    }
}
