/// Every refusal of the local API: RFC 9457 problem details with a machine-readable code.
package struct ControlProblem: Codable, Equatable, Sendable {
    /// Always `urn:ikrar:problem:<code>`.
    package let type: String
    /// A few English words, the same for every problem of this code.
    package let title: String
    /// The HTTP status again.
    package let status: Int
    /// What happened to what, in English; the command says it in the operator's language where it knows the code.
    package let detail: String
    /// What a program acts on.
    package let code: ControlCode
    /// What to do next, in English, where there is something to do.
    package let remedy: String?

    /// What exactly, as values, where there is more to say than the code does.
    package let reason: ProblemReason?

    /// A problem of `code` whose `type` follows from it.
    package init(
        code: ControlCode,
        status: Int,
        title: String,
        detail: String,
        remedy: String? = nil,
        reason: ProblemReason? = nil
    ) {
        self.type = "urn:ikrar:problem:\(code.rawValue)"
        self.title = title
        self.status = status
        self.detail = detail
        self.code = code
        self.remedy = remedy
        self.reason = reason
    }
}
