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
        let isKnown = try Bool.fetchOne(
            database,
            sql: "SELECT 1 FROM kiosk WHERE transport_reference = ?",
            arguments: [proven.transportKey.reference]
        )
        guard isKnown != true else { throw HQStoreError.enrolmentRefused(.keyTaken) }
        try database.execute(
            sql:
                "INSERT INTO kiosk (name, site, transport_reference, transport_key, enrolled_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                "\(site)/\(incarnation)", site, proven.transportKey.reference, proven.transportKey.text,
                now.unixSeconds,
            ]
        )
        let kiosk = database.lastInsertedRowID
        for key in proven.keys where key != current { try add(key, to: kiosk, site: site) }
        try add(current, to: kiosk, site: site)
        guard let enrolled = try KioskTable.kiosk(database, id: kiosk) else {
            throw HQStoreError.damaged("kiosk \(kiosk) is missing")
        }
        return enrolled
    }

    /// Adds a key. One that the same site enrolled before moves to its new kiosk; one of another site is refused.
    private func add(_ key: VerifierKey, to kiosk: Int64, site: String) throws {
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
        let prefix = KioskTable.signerPrefix(origin: origin, site: site)
        let offered = prefix + "\(try KioskTable.nextIncarnation(database, origin: origin, site: site))"
        guard !isReserved || key.name == offered else { throw HQStoreError.enrolmentRefused(.nameReserved) }
        try SignerRow.insert(database, key: key, kiosk: kiosk)
        try registrar.append(.enrol(EnrolBody(key: key, site: site)), database: database, now: now)
    }
}
