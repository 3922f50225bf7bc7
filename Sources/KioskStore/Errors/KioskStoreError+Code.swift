extension KioskStoreError {
    /// The stable word for this error in JSON, logs and message catalogues.
    package var code: String {
        switch self {
        case .invalid: "invalid"
        case .requestIDReused: "request_id_reused"
        case .noOpenCeremony: "no_open_ceremony"
        case .unknownCeremony: "unknown_ceremony"
        case .unknownCampaign: "unknown_campaign"
        case .unknownUnit: "unknown_unit"
        case .missingPledgeText: "missing_pledge_text"
        case .ceremonyAlreadyOpen: "ceremony_already_open"
        case .ceremonyNotOpen: "ceremony_not_open"
        case .documentConflict: "document_invalid"
        case .unknownRecord: "unknown_record"
        case .notOwnRecord: "not_own_record"
        case .alreadyVoid: "already_void"
        case .unknownPerson: "unknown_person"
        case .tokenTaken: "token_taken"
        case .unknownImport: "unknown_import"
        case .needsConfirmation: "needs_confirmation"
        case .notEnrolled: "not_enrolled"
        case .unknownSigner: "unknown_signer"
        case .unknownAlarm: "unknown_alarm"
        case .receiptMismatch: "receipt_mismatch"
        case .diskFull: "disk_full"
        case .diskFailed: "disk_failed"
        case .readOnly: "read_only"
        case .ghostFile: "ghost_file"
        case .busy: "busy"
        case .storeBehindMark: "store_behind_mark"
        case .damaged: "damaged"
        case .newerVersion: "newer_version"
        case .locked: "locked"
        case .unsafePermissions: "unsafe_permissions"
        case .closed: "closed"
        case .unexpected: "internal"
        }
    }

    /// What an operator can do about it; `nil` when the request itself has to change.
    package var remedy: KioskStoreRemedy? {
        switch self {
        case .diskFull: .freeSpace
        case .diskFailed, .readOnly: .checkDisk
        case .ghostFile: .restart
        case .storeBehindMark, .damaged: .newIncarnation
        case .newerVersion: .upgrade
        case .locked: .stopOtherProcess
        case .unsafePermissions: .fixPermissions
        case .missingPledgeText: .importPledgeText
        case .noOpenCeremony: .openCeremony
        default: nil
        }
    }
}
