import GRDB
import IkrarLedger

/// Reads kiosks with their keys.
enum KioskTable {
    /// The kiosk with this row.
    static func kiosk(_ database: Database, id: Int64) throws -> EnrolledKiosk? {
        let row = try Row.fetchOne(database, sql: "SELECT * FROM kiosk WHERE id = ?", arguments: [id])
        return try row.map { try kiosk(database, $0) }
    }

    /// The kiosk whose transport key has this reference, or had it until its newest enrolment; the key given is that one.
    static func kiosk(_ database: Database, transportReference: String) throws -> EnrolledKiosk? {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT * FROM kiosk WHERE transport_reference = ?1 OR previous_transport_reference = ?1",
            arguments: [transportReference]
        )
        guard let row else { return nil }
        let isPrevious = row["previous_transport_reference"] as String? == transportReference
        return try kiosk(database, row, transportKey: isPrevious ? "previous_transport_key" : "transport_key")
    }

    /// Gives a kiosk a new transport key. The one it has stays good until the new one is used: the answer may be lost.
    static func rotateTransportKey(_ database: Database, kiosk: Int64, to key: VerifierKey) throws {
        try database.execute(
            sql: """
                UPDATE kiosk SET previous_transport_reference = transport_reference,
                    previous_transport_key = transport_key, transport_reference = ?, transport_key = ?
                WHERE id = ?
                """,
            arguments: [key.reference, key.text, kiosk]
        )
    }

    /// Ends the time of a kiosk's former transport key, if it has one.
    static func dropPreviousTransportKey(_ database: Database, kiosk: Int64) throws {
        try database.execute(
            sql: """
                UPDATE kiosk SET previous_transport_reference = NULL, previous_transport_key = NULL
                WHERE id = ? AND previous_transport_reference IS NOT NULL
                """,
            arguments: [kiosk]
        )
    }

    /// The next incarnation of `site` that no key of `origin` has.
    static func nextIncarnation(_ database: Database, origin: String, site: String) throws -> Int {
        let prefix = signerPrefix(origin: origin, site: site)
        let names = try String.fetchAll(
            database,
            sql: "SELECT name FROM signer WHERE name >= ? AND name < ?",
            // "0" follows "/" in ASCII: the range is everything that begins with the prefix.
            arguments: [prefix, String(prefix.dropLast()) + "0"]
        )
        return (names.compactMap { Int($0.dropFirst(prefix.count)) }.max() ?? 0) + 1
    }

    /// What the names of a site's signing keys begin with.
    static func signerPrefix(origin: String, site: String) -> String { "\(origin)/k/\(site)/" }

    private static func kiosk(
        _ database: Database,
        _ row: Row,
        transportKey column: String = "transport_key"
    ) throws -> EnrolledKiosk {
        let id: Int64 = row["id"]
        let signers = try Row.fetchAll(
            database,
            sql: "SELECT id, verifier_key FROM signer WHERE kiosk_id = ? ORDER BY id",
            arguments: [id]
        )
        return EnrolledKiosk(
            id: id,
            name: row["name"],
            site: row["site"],
            transportKey: try key(row[column]),
            isTransportKeyPrevious: column != "transport_key",
            hasPreviousTransportKey: row["previous_transport_key"] as String? != nil,
            signers: try signers.map { EnrolledSigner(id: $0["id"], key: try key($0["verifier_key"])) }
        )
    }

    private static func key(_ text: String) throws -> VerifierKey {
        do {
            return try VerifierKey(parsing: text)
        } catch {
            throw HQStoreError.damaged("a stored key cannot be read: \(error)")
        }
    }
}
