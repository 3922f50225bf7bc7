/// The header lines of a request in libcurl's notation, after the checks.
struct HeaderFields {
    /// `Name: value`; `Name;` sends an empty value; `Name:` keeps libcurl from adding the field.
    let lines: [String]

    init(_ request: CurlRequest) throws(CurlError) {
        guard Self.isToken(request.method) else { throw .invalidHeader("(method)") }
        var lines: [String] = []
        for (name, value) in request.headers {
            guard Self.isToken(name), !value.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 }) else {
                throw .invalidHeader(name)
            }
            lines.append(value.isEmpty ? "\(name);" : "\(name): \(value)")
        }
        // A server that ignores Expect would cost a second per batch; one that answers it, a round trip.
        lines.append("Expect:")
        // libcurl would call any body a web form.
        if !request.headers.contains(where: { $0.0.lowercased() == "content-type" }) { lines.append("Content-Type:") }
        self.lines = lines
    }

    /// RFC 9110 section 5.6.2.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}
