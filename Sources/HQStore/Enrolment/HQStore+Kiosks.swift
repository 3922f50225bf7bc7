import GRDB
package import IkrarLedger

/// The enrolled kiosks.
extension HQStore {
    /// The kiosk that signs its requests with the key of this reference (`<name>+<key ID>`); nil for an unknown one.
    /// Answered from memory after the first time.
    package func kiosk(transportReference reference: String) async throws(HQStoreError) -> EnrolledKiosk? {
        if let known = directory.kiosk(transportReference: reference) { return known }
        let found = try await read { connection in
            try KioskTable.kiosk(connection, transportReference: reference)
        }
        if let found { directory.remember(found) }
        return found
    }

    /// Every kiosk, by name, with what HQ has of it.
    package func kiosks() async throws(HQStoreError) -> [KioskStatus] {
        try await read { connection in try KioskStatus.fetchAll(connection) }
    }

    /// Revokes a kiosk's keys: appends a `revoke` record for each that names the last seq still accepted, which is the
    /// last that HQ has. What HQ has of the kiosk is kept and counts on.
    package func revoke(kiosk name: String, now: RecordTime) async throws(HQStoreError) {
        let registrar = registrar
        try await write { connection in
            let row = try Int64.fetchOne(
                connection,
                sql: "SELECT id FROM kiosk WHERE name = ?",
                arguments: [name]
            )
            guard let row, let kiosk = try KioskTable.kiosk(connection, id: row) else {
                throw HQStoreError.unknownKiosk(name)
            }
            for signer in kiosk.signers {
                guard let chain = try SignerRow.find(connection, id: signer.id), chain.revokedNextSeq == nil else {
                    continue
                }
                let nextSeq = chain.head.nextSeq
                try registrar.append(
                    .revoke(RevokeBody(key: signer.key.name, lastSeq: nextSeq > 0 ? nextSeq - 1 : nil)),
                    database: connection,
                    now: now
                )
                try connection.execute(
                    sql: "UPDATE signer SET revoked_next_seq = ? WHERE id = ?",
                    arguments: [Int64(nextSeq), signer.id]
                )
            }
            try connection.execute(
                sql: "UPDATE kiosk SET revoked_at = ifnull(revoked_at, ?) WHERE id = ?",
                arguments: [now.unixSeconds, row]
            )
        }
    }
}
