import HTTPTypes
import IkrarWire

extension HTTPField.Name {
    /// `Ikrar-Protocol`, of every request and answer.
    static let ikrarProtocol = wire(WireProtocol.Header.version)
    /// `Ikrar-Noticed`, of a push.
    static let ikrarNoticed = wire(WireProtocol.Header.noticed)
    /// `X-Content-Type-Options`.
    static let contentTypeOptions = wire("X-Content-Type-Options")

    /// A name written in code, which is a valid one.
    private static func wire(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no header field's name") }
        return name
    }
}
