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

    /// A request of `kiosk` was proven: if it came with a new transport key, the former one ends. Costs nothing but the first
    /// time.
    package func endFormerTransportKey(of kiosk: EnrolledKiosk) async throws(HQStoreError) {
        guard kiosk.hasPreviousTransportKey, !kiosk.isTransportKeyPrevious else { return }
        try await write { connection in
            try KioskTable.dropPreviousTransportKey(connection, kiosk: kiosk.id)
        }
        directory.forget()
    }

    /// Every kiosk, by name, with what HQ has of it.
    package func kiosks() async throws(HQStoreError) -> [KioskStatus] {
        try await read { connection in try KioskStatus.fetchAll(connection) }
    }

    /// Revokes a kiosk's keys: appends a `revoke` record for each that names the last seq still accepted. What HQ has of the
    /// kiosk is kept and counts on; what is accepted and comes later is logged behind the revocation and flagged as late.
    ///
    /// - Parameter lastSeq: the last seq of the key in use that is still accepted, when genuine records are still on their
    ///   way; by default the last that HQ has. Older keys always end there. One below what HQ has is
    ///   ``HQStoreError/lastSeqTooLow(kiosk:stored:)``: what is logged cannot be unlogged, only voided.
    package func revoke(
        kiosk name: String,
        lastSeq: UInt64? = nil,
        now: RecordTime
    ) async throws(HQStoreError) {
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
                var nextSeq = chain.head.nextSeq
                if let lastSeq, signer == kiosk.signers.last {
                    guard lastSeq < UInt64(Int64.max), lastSeq + 1 >= nextSeq else {
                        throw HQStoreError.lastSeqTooLow(kiosk: name, stored: nextSeq - 1)
                    }
                    nextSeq = lastSeq + 1
                }
                try registrar.append(
                    .revoke(RevokeBody(key: signer.key.name, lastSeq: nextSeq > 0 ? nextSeq - 1 : nil)),
                    database: connection,
                    now: now
                )
                try connection.execute(
                    sql: """
                        UPDATE signer SET revoked_next_seq = ?, revoked_index = (SELECT max(log_index) FROM log)
                        WHERE id = ?
                        """,
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
