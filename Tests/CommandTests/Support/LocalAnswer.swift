/// What the server does with a request.
enum LocalAnswer: Sendable {
    /// An HTTP answer.
    case http(status: Int, type: String, body: String)
    /// These bytes, then the end of the connection.
    case bytes(String)
    /// Nothing, until the client leaves.
    case silence

    static func json(_ body: String) -> LocalAnswer { .http(status: 200, type: "application/json", body: body) }

    static func problem(_ status: Int, _ code: String, detail: String = "told by the test") -> LocalAnswer {
        let body = """
            {"type":"urn:ikrar:problem:\(code)","title":"t","status":\(status),"detail":"\(detail)","code":"\(code)"}
            """
        return .http(status: status, type: "application/problem+json", body: body)
    }
}
