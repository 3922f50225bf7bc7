import GRDB

/// Which of HQ's keys are in use, as the database has it. The key files hold them, and one more while a rotation is between
/// its two steps.
struct KeysInUse {
    /// The vkey that signs checkpoints.
    let log: String
    /// The vkey that signs them too, until its retirement.
    let formerLog: String?
    /// The vkey that signs HQ's records.
    let registrar: String
    /// The vkey that signed the first of them: auditors begin with it.
    let firstRegistrar: String
    /// The public key that bundles are sealed to.
    let bundle: String

    /// Reads inside a transaction; nil where no HQ was made.
    init?(_ database: Database) throws {
        guard let row = try Row.fetchOne(database, sql: "SELECT log_key, bundle_key FROM authority") else { return nil }
        let registrars = try String.fetchAll(
            database,
            sql: "SELECT verifier_key FROM signer WHERE kiosk_id IS NULL ORDER BY id"
        )
        guard let first = registrars.first, let last = registrars.last else { return nil }
        log = row["log_key"]
        bundle = row["bundle_key"]
        formerLog = try String.fetchOne(
            database,
            sql: "SELECT old_key FROM log_key_rotation WHERE retired_at IS NULL"
        )
        registrar = last
        firstRegistrar = first
    }
}
