import Foundation
import GRDB
import IkrarLedger

/// An enrolment token as stored, found by a token that was presented.
struct TokenRow {
    /// The token's id.
    let id: String
    /// The site it enrols a kiosk for.
    let site: String
    /// The last challenge given, with its time.
    let challenge: String?
    /// When the challenge was given.
    let challengedAt: Int64?
    /// The kiosk that used the token.
    let kioskID: Int64?

    /// The stored token that `text` presents; `tokenRefused` when there is none, it is wrong, or too old.
    static func find(_ database: Database, text: String, now: RecordTime) throws -> TokenRow {
        guard let token = SecretToken(parsing: text) else { throw HQStoreError.tokenRefused }
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT id, secret_hash, site, expires_at, challenge, challenged_at, kiosk_id
                FROM enrolment_token WHERE id = ?
                """,
            arguments: [token.id]
        )
        guard let row, token.matches(try Hash32(stored: row["secret_hash"])),
            now.unixSeconds < row["expires_at"] as Int64
        else { throw HQStoreError.tokenRefused }
        return TokenRow(
            id: row["id"],
            site: row["site"],
            challenge: (row["challenge"] as Data?).map { CanonicalBase64.encode([UInt8]($0)) },
            challengedAt: row["challenged_at"],
            kioskID: row["kiosk_id"]
        )
    }
}
