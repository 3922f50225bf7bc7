import GRDB
package import IkrarLedger

/// Tokens with which auditors read the log's entries, which the public may not.
extension HQStore {
    /// Makes a token for the auditor called `name`; its text is returned once and kept only as a hash.
    ///
    /// - Parameter lifetimeSeconds: how long it is good for, at most `HQLimit.auditorTokenLifetimeSecondsMax`.
    package func issueAuditorToken(
        name: String,
        lifetimeSeconds: Int64,
        now: RecordTime
    ) async throws(HQStoreError) -> String {
        guard Self.isAuditorName(name) else {
            throw .invalid("an auditor's name has 1 to \(HQLimit.auditorNameBytesMax) bytes and no control characters")
        }
        guard lifetimeSeconds > 0, lifetimeSeconds <= HQLimit.auditorTokenLifetimeSecondsMax else {
            throw .invalid("an auditor's token lives from 1 to \(HQLimit.auditorTokenLifetimeSecondsMax) seconds")
        }
        return try await write { connection in
            var generator = SystemRandomNumberGenerator()
            let token = SecretToken(using: &generator)
            try connection.execute(
                sql: "INSERT INTO auditor_token (id, secret_hash, name, issued_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    token.id, token.secretHash.blob, name, now.unixSeconds, now.unixSeconds + lifetimeSeconds,
                ]
            )
            return token.text
        }
    }

    /// The name of the auditor who presents `token`; ``HQStoreError/tokenRefused`` for one that is unknown, wrong,
    /// revoked or too old.
    package func auditor(token text: String, now: RecordTime) async throws(HQStoreError) -> String {
        guard let token = SecretToken(parsing: text) else { throw .tokenRefused }
        return try await read { connection in
            let row = try Row.fetchOne(
                connection,
                sql: "SELECT secret_hash, name, expires_at, revoked_at FROM auditor_token WHERE id = ?",
                arguments: [token.id]
            )
            guard let row, token.matches(try Hash32(stored: row["secret_hash"])),
                now.unixSeconds < row["expires_at"] as Int64, row["revoked_at"] as Int64? == nil
            else { throw HQStoreError.tokenRefused }
            return row["name"]
        }
    }

    /// Revokes every token of the auditor called `name` from now on; how many were still good.
    package func revokeAuditor(name: String, now: RecordTime) async throws(HQStoreError) -> Int {
        try await write { connection in
            try connection.execute(
                sql: """
                    UPDATE auditor_token SET revoked_at = ?1 WHERE name = ?2 AND revoked_at IS NULL AND expires_at > ?1
                    """,
                arguments: [now.unixSeconds, name]
            )
            return connection.changesCount
        }
    }

    private static func isAuditorName(_ name: String) -> Bool {
        (1...HQLimit.auditorNameBytesMax).contains(name.utf8.count)
            && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}
