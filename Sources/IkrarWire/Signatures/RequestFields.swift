import IkrarLedger

/// The header fields of a request, of which each one asked for must occur once: a second value could be read by one
/// side and ignored by the other.
struct RequestFields {
    private let headers: [(name: String, value: String)]

    /// The fields in `headers`, whose names are compared without regard to case.
    init(_ headers: [(name: String, value: String)]) {
        self.headers = headers
    }

    /// The value of the field `name`, printable ASCII.
    func only(_ name: String) throws(MessageSignatureError) -> String {
        let values = headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        guard let value = values.first else { throw .missing(header: name) }
        guard values.count == 1 else { throw .repeated(header: name) }
        guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw .malformed(header: name, expected: "printable ASCII")
        }
        return value
    }

    /// `Ikrar-Head`: a seq, or `nil` for `-`.
    func head() throws(MessageSignatureError) -> UInt64? {
        let text = try only(WireProtocol.Header.head)
        if text == "-" { return nil }
        guard let head = CanonicalDecimal.decode(Array(text.utf8)[...]) else {
            throw .malformed(header: WireProtocol.Header.head, expected: "a seq or -")
        }
        return head
    }

    /// `Ikrar-Time`.
    func time() throws(MessageSignatureError) -> RecordTime {
        do {
            return try RecordTime(parsing: try only(WireProtocol.Header.time))
        } catch let error as MessageSignatureError {
            throw error
        } catch {
            throw .malformed(header: WireProtocol.Header.time, expected: "a time like 2026-09-17T07:31:04+07:00")
        }
    }

    /// `Signature`: the 64 bytes under our label.
    func signature() throws(MessageSignatureError) -> [UInt8] {
        let text = try only(WireProtocol.Header.signature)
        let prefix = "\(SignatureBase.label)=:"
        guard text.hasPrefix(prefix), text.hasSuffix(":"), text.utf8.count > prefix.utf8.count,
            let bytes = CanonicalBase64.decode(String(text.dropFirst(prefix.count).dropLast())), bytes.count == 64
        else {
            throw .malformed(header: WireProtocol.Header.signature, expected: "\(prefix)<64 bytes in base64>:")
        }
        return bytes
    }
}
