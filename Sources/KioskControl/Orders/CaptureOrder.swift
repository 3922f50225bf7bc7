/// The body of `POST /v1/captures`.
package struct CaptureOrder: Codable, Equatable, Sendable {
    /// The name of the reader; any when absent.
    package let reader: String?
    /// How long to wait (s); ``ControlLimit/captureSecondsDefault`` when absent.
    package let seconds: Int?

    /// An order of these values.
    package init(reader: String? = nil, seconds: Int? = nil) {
        self.reader = reader
        self.seconds = seconds
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case reader, seconds
    }

    /// Refuses unknown keys.
    package init(from decoder: any Decoder) throws {
        try StrictKeys.check(decoder, against: CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        reader = try values.decodeIfPresent(String.self, forKey: .reader)
        seconds = try values.decodeIfPresent(Int.self, forKey: .seconds)
    }
}
