import Foundation
import GRDB

extension Enrolment {
    /// The stored enrolment.
    static func stored(_ db: Database) throws -> Enrolment? {
        try Row.fetchOne(db, sql: "SELECT * FROM enrolment").map { row in
            Enrolment(
                url: row["url"],
                origin: row["origin"],
                site: row["site"],
                signer: row["signer"],
                logKey: row["log_key"],
                bundleKey: row["bundle_key"],
                transportKeyID: row["transport_key_id"],
                caFile: row["ca_file"],
                policy: (row["policy"] as Data?).map { Array($0) },
                noticed: UInt64(row["noticed"] as Int64)
            )
        }
    }

    /// Stores this enrolment in place of any before.
    func store(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO enrolment (key, url, origin, site, signer, log_key, bundle_key,
                    transport_key_id, ca_file, policy, noticed)
                VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                url, origin, site, signer, logKey, bundleKey, transportKeyID, caFile, policy?.data,
                Int64(clamping: noticed),
            ]
        )
    }
}
