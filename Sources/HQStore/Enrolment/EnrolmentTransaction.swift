import GRDB
import IkrarLedger

/// Writes one enrolment: the kiosk, its keys, and their records in the log.
struct EnrolmentTransaction {
    /// The database, inside a transaction.
    let database: Database
    /// HQ's origin.
    let origin: String
    /// Writes the `enrol` records.
    let registrar: Registrar
    /// When it happens.
    let now: RecordTime

    /// Enrols a kiosk of `site` with these keys; the one with the offered name comes last and is the one in use.
    func enrol(_ proven: ProvenEnrolment, site: String) throws -> EnrolledKiosk {
        let prefix = KioskTable.signerPrefix(origin: origin, site: site)
        let incarnation = try KioskTable.nextIncarnation(database, origin: origin, site: site)
        guard let current = proven.keys.first(where: { $0.name == prefix + "\(incarnation)" }) else {
            throw HQStoreError.enrolmentRefused(.nameNotOffered)
        }
        let kiosk = try kioskID(
            proven.transportKey,
            signers: proven.keys,
            site: site,
            incarnation: incarnation
        )
        for key in proven.keys where key != current { try add(key, to: kiosk, site: site, offered: incarnation) }
        try add(current, to: kiosk, site: site, offered: incarnation)
        guard let enrolled = try KioskTable.kiosk(database, id: kiosk) else {
            throw HQStoreError.damaged("kiosk \(kiosk) is missing")
        }
        return enrolled
    }

    /// The kiosk that will sign its requests with this key. One of the same site that HQ knows already, by this key or by a
    /// chain, comes back with a new chain, after its store was restored or damaged, and stays the kiosk it was; a revoked one
    /// does not come back.
    private func kioskID(
        _ transportKey: VerifierKey,
        signers: [VerifierKey],
        site: String,
        incarnation: Int
    ) throws -> Int64 {
        let known = try Row.fetchOne(
            database,
            sql: "SELECT id, site, transport_key, revoked_at FROM kiosk WHERE transport_reference = ?",
            arguments: [transportKey.reference]
        )
        if let known {
            guard known["site"] == site, known["transport_key"] == transportKey.text,
                known["revoked_at"] as Int64? == nil
            else { throw HQStoreError.enrolmentRefused(.keyTaken) }
            return known["id"]
        }
        guard try KioskTable.kiosk(database, transportReference: transportKey.reference) == nil else {
            // The former key of some kiosk comes back: only an old copy of a disk would bring it.
            throw HQStoreError.enrolmentRefused(.keyTaken)
        }
        if let returning = try returningKiosk(signers, site: site) {
            try KioskTable.rotateTransportKey(database, kiosk: returning, to: transportKey)
            return returning
        }
        try database.execute(
            sql:
                "INSERT INTO kiosk (name, site, transport_reference, transport_key, enrolled_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                "\(site)/\(incarnation)", site, transportKey.reference, transportKey.text, now.unixSeconds,
            ]
        )
        return database.lastInsertedRowID
    }

    /// The kiosk of this site, not revoked, whose signing keys one of these is: it has made a new transport key, and proved
    /// that it holds the chain.
    private func returningKiosk(_ signers: [VerifierKey], site: String) throws -> Int64? {
        for signer in signers.reversed() {
            let known = try Int64.fetchOne(
                database,
                sql: """
                    SELECT k.id FROM signer s JOIN kiosk k ON k.id = s.kiosk_id
                    WHERE s.verifier_key = ? AND k.site = ? AND k.revoked_at IS NULL
                    """,
                arguments: [signer.text, site]
            )
            if let known { return known }
        }
        return nil
    }

    /// Adds a key. One that the same site enrolled before moves to its new kiosk; one of another site is refused.
    private func add(_ key: VerifierKey, to kiosk: Int64, site: String, offered: Int) throws {
        let known = try Row.fetchOne(
            database,
            sql: "SELECT s.id, k.site FROM signer s LEFT JOIN kiosk k ON k.id = s.kiosk_id WHERE s.verifier_key = ?",
            arguments: [key.text]
        )
        if let known {
            guard known["site"] == site else { throw HQStoreError.enrolmentRefused(.keyTaken) }
            try database.execute(
                sql: "UPDATE signer SET kiosk_id = ? WHERE id = ?",
                arguments: [kiosk, known["id"] as Int64]
            )
            return
        }
        let isReserved = key.name == origin || key.name.utf8.starts(with: (origin + "/").utf8)
        guard !isReserved || isFree(key.name, site: site, offered: offered) else {
            throw HQStoreError.enrolmentRefused(.nameReserved)
        }
        try SignerRow.insert(database, key: key, kiosk: kiosk)
        try registrar.append(.enrol(EnrolBody(key: key, site: site)), database: database, now: now)
    }

    /// Whether `name` is one of the site's that no key has yet: the offered one, or one that the kiosk gave itself when it
    /// began a new chain more than once before it enrolled again.
    private func isFree(_ name: String, site: String, offered: Int) -> Bool {
        let prefix = KioskTable.signerPrefix(origin: origin, site: site)
        guard name.utf8.starts(with: prefix.utf8), let incarnation = Int(name.dropFirst(prefix.count)) else {
            return false
        }
        return name == prefix + "\(incarnation)" && incarnation >= offered
    }
}
