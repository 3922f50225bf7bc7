package import DurableSQLite
package import IkrarBundle
package import IkrarModel

/// Why HQ's store refused or failed, by what a caller would do about it.
package enum HQStoreError: Error, Sendable {
    /// The data directory holds no HQ yet: run `ikrar-hq init`.
    case notInitialised(directory: String)
    /// The data directory already holds an HQ; `init` never overwrites one.
    case alreadyInitialised(directory: String)
    /// A key file is missing, unreadable or is not the key the database names.
    case damagedKey(path: String, detail: String)
    /// The origin cannot be part of a key name.
    case invalidOrigin(String)
    /// The text cannot be the name of a key.
    case invalidKeyName(String)
    /// The site cannot be part of a key name.
    case invalidSite(String)
    /// A value given by the caller is outside what the operation takes.
    case invalid(String)
    /// The database is busy, full, damaged or gone, the directory locked or open to others; the case inside says which.
    case database(DurableDatabaseError)
    /// The enrolment token is unknown, used, or too old. One case for all, so that nobody can probe for tokens.
    case tokenRefused
    /// The enrolment was refused; the case says why.
    case enrolmentRefused(EnrolmentRefusal)
    /// A bundle cannot be read, or is not what was signed; nothing of it was admitted.
    case bundle(BundleError)
    /// The bundle is signed by a transport key that no kiosk has, or has no more.
    case unknownBundleSigner(reference: String)
    /// The bundle's file was exchanged while it was read; what was admitted of it is what was verified.
    case bundleExchanged
    /// No kiosk with this name is enrolled.
    case unknownKiosk(String)
    /// HQ has records of the kiosk up to `stored`: a revocation cannot end before them.
    case lastSeqTooLow(kiosk: String, stored: UInt64)
    /// No campaign with this id was imported.
    case unknownCampaign(String)
    /// No unit with this id is in the roster.
    case unknownUnit(String)
    /// No person with this id is in the roster.
    case unknownPerson(String)
    /// A file or folder is there already; nothing is ever written over it.
    case fileExists(String)
    /// No checkpoint of the log has been published yet.
    case notPublished
    /// Two log keys sign already: the former one must be retired before another takes over.
    case keyOverlap
    /// Only one log key signs: there is none to retire.
    case noKeyOverlap
    /// No checkpoint that both log keys signed was published yet.
    case keyNotPublished
    /// The log has no record with this leaf hash.
    case unknownRecord(leaf: String)
    /// An officer's act was refused; the case says why.
    case actRefused(ActRefusal)
    /// The campaign names a pledge text with another hash than the imported one, or one that was never imported.
    case missingPledgeText(id: String)
    /// The ceremony belongs to a campaign that was not imported.
    case missingCampaign(id: String)
    /// No such roster import is under way.
    case unknownImport(String)
    /// The import would end employment or leaves rows out: ask, then commit with `confirmed`.
    case needsConfirmation(ended: Int, refused: Int)
    /// The units of the roster do not form a tree.
    case unitTree(UnitTreeError)
    /// A file of the published log cannot be read as what it should be.
    case logFolder(path: String, detail: String)
    /// A tile or bundle was published with other bytes than the store now gives it: the store is not the one this log was
    /// made from.
    case logDiverged(path: String)
    /// The published checkpoint is of a larger tree than the store has: the store is an older copy.
    case publishedIsNewer(published: UInt64, stored: UInt64)
    /// The published checkpoint says another root than the store for a size both have.
    case publishedContradicts(size: UInt64)
    /// A stored row cannot be read back: the database was changed by something else, or is damaged.
    case damaged(String)

    /// A stable word for this error in JSON answers.
    package var code: String {
        switch self {
        case .notInitialised: "not_initialised"
        case .alreadyInitialised: "already_initialised"
        case .damagedKey: "damaged_key"
        case .invalidOrigin: "invalid_origin"
        case .invalidKeyName: "invalid_key_name"
        case .invalidSite: "invalid_site"
        case .invalid: "invalid"
        case .database(.locked): "locked"
        case .database(.unsafePermissions): "unsafe_permissions"
        case .database: "database"
        case .tokenRefused: "token_refused"
        case .enrolmentRefused: "enrolment_refused"
        case .bundle(let error): error.code
        case .unknownBundleSigner: "unknown_key"
        case .bundleExchanged: "exchanged"
        case .unknownKiosk: "unknown_kiosk"
        case .lastSeqTooLow: "last_seq_too_low"
        case .unknownCampaign: "unknown_campaign"
        case .unknownUnit: "unknown_unit"
        case .unknownPerson: "unknown_person"
        case .fileExists: "file_exists"
        case .notPublished: "not_published"
        case .keyOverlap: "key_overlap"
        case .noKeyOverlap: "no_key_overlap"
        case .keyNotPublished: "key_not_published"
        case .unknownRecord: "unknown_record"
        case .actRefused(let refusal): refusal.code
        case .missingPledgeText: "missing_pledge_text"
        case .missingCampaign: "missing_campaign"
        case .unknownImport: "unknown_import"
        case .needsConfirmation: "needs_confirmation"
        case .unitTree: "unit_tree"
        case .logFolder: "log_folder"
        case .logDiverged: "log_diverged"
        case .publishedIsNewer: "published_is_newer"
        case .publishedContradicts: "published_contradicts"
        case .damaged: "damaged"
        }
    }

    /// Wraps whatever a database call threw, keeping an error that already is one of ours.
    init(mapping error: any Error) {
        switch error {
        case let error as HQStoreError: self = error
        case let error as BundleError: self = .bundle(error)
        case let error as DurableDatabaseError: self = .database(error)
        default: self = .database(DurableDatabaseError(mapping: error))
        }
    }
}
