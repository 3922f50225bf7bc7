import DurableSQLite
import GRDB
package import IkrarLedger

/// One key of HQ takes over from another. Each step is durable before the next, and each may be the last before a power cut:
/// a key that no record names is used for nothing.
///
/// Whoever calls these holds ``lockForServing()``, and opens the store anew afterwards: a running server signs with the keys
/// it began with.
extension HQStore {
    /// Makes a new log key of the same name and appends the `rotate` that leads to it. From the next checkpoint on both keys
    /// sign, until ``retireFormerLogKey(now:)``. Returns the new key.
    package func rotateLogKey(reason: String, context: ActContext) async throws(HQStoreError) -> VerifierKey {
        try ActTransaction.check(reason: reason)
        guard formerLogKey == nil else { throw .keyOverlap }
        let old = logKey.verifierKey
        let new = try Self.newKey(name: logKey.name, beside: old)
        try write([logKey, new], to: configuration.logKeyPath)
        let newKey = new.verifierKey
        _ = try await act(context) { acts in
            let act = try acts.write { clock, officer, _ in
                .rotate(RotateBody(clock: clock, operator: officer, old: old, new: newKey, reason: reason))
            }
            try acts.database.execute(
                sql: "INSERT INTO log_key_rotation (log_index, old_key, new_key) VALUES (?, ?, ?)",
                arguments: [Int64(act.index), old.text, newKey.text]
            )
            try acts.database.execute(sql: "UPDATE authority SET log_key = ?", arguments: [newKey.text])
        }
        return newKey
    }

    /// Ends the time in which both log keys sign, and destroys the former one. Refused before a checkpoint that both signed
    /// was published: nobody could have followed the rotation yet.
    package func retireFormerLogKey(now: RecordTime) async throws(HQStoreError) {
        guard formerLogKey != nil else {
            // A retirement that was cut off between its two steps ends here.
            guard try HQKeyFile(path: configuration.logKeyPath).read().count > 1 else { throw .noKeyOverlap }
            return try write([logKey], to: configuration.logKeyPath)
        }
        guard let published = try logFolder.checkpoint(), published.isSigned(by: logKey.verifierKey) else {
            throw .keyNotPublished
        }
        try await write { connection in
            try connection.execute(
                sql: "UPDATE log_key_rotation SET retired_at = ? WHERE retired_at IS NULL",
                arguments: [now.unixSeconds]
            )
        }
        try write([logKey], to: configuration.logKeyPath)
    }

    /// When the log key that signs beside the former one was made, in Unix seconds; nil when only one signs.
    package func logKeyOverlapBegan() async throws(HQStoreError) -> Int64? {
        try await read { connection in
            try Int64.fetchOne(
                connection,
                sql: """
                    SELECT l.received_at FROM log_key_rotation r JOIN log l ON l.log_index = r.log_index
                    WHERE r.retired_at IS NULL
                    """
            )
        }
    }

    /// Makes the registrar's next key: the old one's last record is the `rotate` to it, the new one's first is the `revoke` of
    /// the old. The old key is destroyed. Returns the new key.
    package func rotateRegistrarKey(reason: String, context: ActContext) async throws(HQStoreError) -> VerifierKey {
        try ActTransaction.check(reason: reason)
        let old = registrar.key
        let prefix = authority.origin + "/registrar/"
        guard old.name.utf8.starts(with: prefix.utf8), let number = Int(old.name.dropFirst(prefix.count)) else {
            throw .damagedKey(path: configuration.registrarKeyPath, detail: "its name is \(old.name)")
        }
        let new = try Self.newKey(name: prefix + "\(number + 1)", beside: old.verifierKey)
        try write([old, new], to: configuration.registrarKeyPath)
        let newKey = new.verifierKey
        _ = try await act(context) { acts in
            let last = try acts.write { clock, officer, _ in
                .rotate(
                    RotateBody(clock: clock, operator: officer, old: old.verifierKey, new: newKey, reason: reason)
                )
            }
            try SignerRow.insert(acts.database, key: newKey, kiosk: nil)
            let row = try Row.fetchOne(
                acts.database,
                sql: "SELECT signer_id, seq FROM log WHERE log_index = ?",
                arguments: [Int64(last.index)]
            )
            guard let row else { throw HQStoreError.damaged("entry \(last.index) is not in the log") }
            let seq: Int64 = row["seq"]
            let revoke = try Registrar(key: new).append(
                .revoke(RevokeBody(key: old.name, lastSeq: UInt64(seq))),
                database: acts.database,
                now: context.now
            )
            try acts.database.execute(
                sql: "UPDATE signer SET revoked_next_seq = ?, revoked_index = ? WHERE id = ?",
                arguments: [seq + 1, revoke.index, row["signer_id"] as Int64]
            )
        }
        try write([new], to: configuration.registrarKeyPath)
        return newKey
    }

    private func write(_ keys: [SignerKey], to path: String) throws(HQStoreError) {
        do {
            try HQKeyFile(path: path).write(keys)
        } catch {
            throw .database(error)
        }
    }

    /// A new key. Two of one name are told apart by their key IDs, which therefore must differ.
    private static func newKey(name: String, beside old: VerifierKey) throws(HQStoreError) -> SignerKey {
        do {
            var key = try SignerKey.generate(name: name)
            while key.verifierKey.keyID == old.keyID { key = try SignerKey.generate(name: name) }
            return key
        } catch {
            throw .invalidKeyName(name)
        }
    }
}

extension SignedCheckpoint {
    /// Whether there is a true signature by `key`.
    func isSigned(by key: VerifierKey) -> Bool {
        do {
            _ = try note.verifiedSignature(by: key)
            return true
        } catch {
            return false
        }
    }
}
