import HTTPTypes
import Hummingbird

extension Request {
    /// The token of `Authorization: Bearer …` (RFC 6750); nil when there is none, or one longer than any that HQ gives.
    var bearerToken: String? {
        let prefix = "Bearer "
        guard let authorization = headers[.authorization], authorization.hasPrefix(prefix),
            authorization.utf8.count <= HQServerLimit.tokenBytesMax
        else { return nil }
        return String(authorization.dropFirst(prefix.count))
    }
}
