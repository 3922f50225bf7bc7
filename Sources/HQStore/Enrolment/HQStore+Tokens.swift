import Foundation
import GRDB
package import IkrarLedger

/// One-time tokens with which kiosks enrol.
extension HQStore {
    /// Makes a token that enrols one kiosk for `site`; its text is returned once and kept only as a hash.
    ///
    /// - Parameter lifetimeSeconds: how long it is good for, at most `HQLimit.tokenLifetimeSecondsMax`.
    package func issueToken(
        site: String,
        lifetimeSeconds: Int64 = HQLimit.tokenLifetimeSeconds,
        now: RecordTime
    ) async throws(HQStoreError) -> String {
        guard HQAuthority.isPlainName(site, bytesMax: HQLimit.siteBytesMax) else { throw .invalidSite(site) }
        guard lifetimeSeconds > 0, lifetimeSeconds <= HQLimit.tokenLifetimeSecondsMax else {
            throw .invalid("a token lives from 1 to \(HQLimit.tokenLifetimeSecondsMax) seconds")
        }
        return try await write { connection in
            var generator = SystemRandomNumberGenerator()
            let token = SecretToken(using: &generator)
            try connection.execute(
                sql:
                    "INSERT INTO enrolment_token (id, secret_hash, site, issued_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    token.id, token.secretHash.blob, site, now.unixSeconds, now.unixSeconds + lifetimeSeconds,
                ]
            )
            return token.text
        }
    }
}
