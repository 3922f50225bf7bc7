import Curl
import FoundationEssentials
import IkrarWire

/// An answer, sorted by what it proves. A 200, friendly JSON or a redirect alone prove nothing: captive portals send them.
enum HQAnswer<Value: Decodable & Sendable & Equatable>: Sendable, Equatable {
    /// Expected status, exact content type, `Ikrar-Protocol: 1`, and it reads.
    case value(Value)
    /// HQ's own refusal: an error status with a problem document and `Ikrar-Protocol: 1`.
    case problem(status: Int, Problem)
    /// Anything else.
    case unproven(status: Int, detail: String)

    init(_ response: CurlResponse) {
        let type = response.headers.values(of: "Content-Type").map(Self.mediaType)
        guard response.headers.values(of: WireProtocol.Header.version) == [WireProtocol.version] else {
            self = .unproven(
                status: response.status,
                detail: "status \(response.status) without \(WireProtocol.Header.version)"
            )
            return
        }
        switch response.status {
        case 200 where type == [WireProtocol.ContentType.json]:
            self = Self.decode(Value.self, response).map { .value($0) } ?? Self.unreadable(response)
        case 400...599 where type == [WireProtocol.ContentType.problem]:
            self =
                Self.decode(Problem.self, response).map { .problem(status: response.status, $0) }
                ?? Self.unreadable(response)
        default:
            let found = type.joined(separator: ", ")
            self = .unproven(
                status: response.status,
                detail: "status \(response.status) with content type '\(found.prefix(80))'"
            )
        }
    }

    private static func decode<Document: Decodable>(_ type: Document.Type, _ response: CurlResponse) -> Document? {
        // What does not read proves nothing, whatever the reason.
        try? JSONDecoder().decode(type, from: Data(response.body))
    }

    private static func unreadable(_ response: CurlResponse) -> Self {
        .unproven(status: response.status, detail: "status \(response.status) with a body that does not read")
    }

    /// Parameters such as a charset do not change what the document is.
    private static func mediaType(_ value: String) -> String {
        let type = value.prefix { $0 != ";" }
        return type.filter { $0 != " " && $0 != "\t" }.lowercased()
    }
}
