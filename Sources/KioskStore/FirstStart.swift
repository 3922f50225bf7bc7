import DurableSQLite
import GRDB
import IkrarLedger

/// Gives a store its first signer and its high-water mark, and finishes a first start that was cut.
enum FirstStart {
    /// The mark of the store; made, with a signer, when there is none and no record yet.
    static func ensureSignerAndMark(
        _ configuration: KioskStoreConfiguration,
        _ directory: DataDirectory,
        _ keys: KeyFiles,
        _ database: DurableDatabase
    ) throws -> HighWaterMark {
        if let mark = try HighWaterMark.open(path: directory.mark) { return mark }
        let (signer, hasRecords) = try database.pool.read { db in
            (
                try String.fetchOne(db, sql: "SELECT name FROM signer WHERE is_current = 1"),
                try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM note)") ?? false
            )
        }
        guard !hasRecords else {
            throw KioskStoreError.damaged(["the high-water mark \(directory.mark) is missing"])
        }
        let name: String
        if let signer {
            name = signer
        } else {
            name = try addSigner(configuration, keys, database)
        }
        return try HighWaterMark.create(
            path: directory.mark,
            value: .init(signer: name, nextSeq: 0, leaf: .emptyTree)
        )
    }

    /// Makes a signer, key first, and makes it the current one.
    private static func addSigner(
        _ configuration: KioskStoreConfiguration,
        _ keys: KeyFiles,
        _ database: DurableDatabase
    ) throws -> String {
        let site = configuration.site ?? randomSite(configuration)
        // A key of a start that was cut may have signed nothing, but only a fresh one is sure to.
        let used = try keys.signerNames().compactMap { SignerName(parsing: $0)?.incarnation }
        let name = SignerName(origin: configuration.origin, site: site, incarnation: (used.max() ?? 0) + 1).text
        let key = try keys.makeSigner(name: name)
        try database.pool.write { db in try SignerRow.makeCurrent(key.verifierKey, db) }
        return name
    }

    private static func randomSite(_ configuration: KioskStoreConfiguration) -> String {
        "kiosk-"
            + Hexadecimal.encode(configuration.randomBytes(4))
    }
}
