/// The code of a problem. Open: a newer daemon may send one this program has never heard of.
package struct ControlCode: RawRepresentable, Codable, Hashable, Sendable {
    /// `snake_case`.
    package let rawValue: String

    /// Any code, known or not.
    package init(rawValue: String) { self.rawValue = rawValue }

    // Ceremonies, campaigns, records

    /// 409: no ceremony is open; nothing was recorded.
    package static let noOpenCeremony = ControlCode(rawValue: "no_open_ceremony")
    /// 409: another ceremony is open.
    package static let ceremonyAlreadyOpen = ControlCode(rawValue: "ceremony_already_open")
    /// 404: no ceremony of this id.
    package static let unknownCeremony = ControlCode(rawValue: "unknown_ceremony")
    /// 404: no campaign of this id.
    package static let unknownCampaign = ControlCode(rawValue: "unknown_campaign")
    /// 409: the campaign's pledge text has not been imported.
    package static let missingPledgeText = ControlCode(rawValue: "missing_pledge_text")
    /// 409: the ceremony to close is not open.
    package static let ceremonyNotOpen = ControlCode(rawValue: "ceremony_not_open")
    /// 404: no unit of this id.
    package static let unknownUnit = ControlCode(rawValue: "unknown_unit")
    /// 404: no record of this leaf.
    package static let unknownRecord = ControlCode(rawValue: "unknown_record")
    /// 403: the record was made by another signer.
    package static let notOwnRecord = ControlCode(rawValue: "not_own_record")
    /// 409: the record is void already.
    package static let alreadyVoid = ControlCode(rawValue: "already_void")
    /// 404: the chosen person is not among those the input names.
    package static let unknownPerson = ControlCode(rawValue: "unknown_person")
    /// 409: the badge's or card's code belongs to somebody else.
    package static let tokenTaken = ControlCode(rawValue: "token_taken")
    /// 404: no reader of this name is configured.
    package static let unknownReader = ControlCode(rawValue: "unknown_reader")
    /// 408: no reader read anything in the time that was given.
    package static let nothingScanned = ControlCode(rawValue: "nothing_scanned")
    /// 422: this request id was used for another request.
    package static let requestIDReused = ControlCode(rawValue: "request_id_reused")

    // Files

    /// 422: the document breaks its schema.
    package static let documentInvalid = ControlCode(rawValue: "document_invalid")
    /// 422: the roster file as a whole is refused.
    package static let rosterRefused = ControlCode(rawValue: "roster_refused")
    /// 404: no roster is staged under this id, or not any more.
    package static let unknownImport = ControlCode(rawValue: "unknown_import")
    /// 409: the import ends employments or refuses rows, and was not confirmed.
    package static let needsConfirmation = ControlCode(rawValue: "needs_confirmation")

    // The store

    /// 507: the disk is full; nothing was recorded.
    package static let diskFull = ControlCode(rawValue: "disk_full")
    /// 503: the disk failed; the daemon restarts and verifies.
    package static let diskFailed = ControlCode(rawValue: "disk_failed")
    /// 503: the file system is read-only.
    package static let readOnly = ControlCode(rawValue: "read_only")
    /// 503: the database was deleted or replaced under the daemon.
    package static let ghostFile = ControlCode(rawValue: "ghost_file")
    /// 503: the store is older than the high-water mark: a restored or cloned disk.
    package static let storeBehindMark = ControlCode(rawValue: "store_behind_mark")
    /// 503: the store is damaged.
    package static let damaged = ControlCode(rawValue: "damaged")
    /// 503: the store was written by a newer program.
    package static let newerVersion = ControlCode(rawValue: "newer_version")
    /// 503: another daemon holds the data directory.
    package static let locked = ControlCode(rawValue: "locked")
    /// 503: the data directory is open to others.
    package static let unsafePermissions = ControlCode(rawValue: "unsafe_permissions")
    /// 503: the daemon is stopping.
    package static let closed = ControlCode(rawValue: "closed")

    // HQ

    /// 404: the outbox knows no signer of this name.
    package static let unknownSigner = ControlCode(rawValue: "unknown_signer")
    /// 404: there is no alarm of this number.
    package static let unknownAlarm = ControlCode(rawValue: "unknown_alarm")
    /// 409: this kiosk is not enrolled with any HQ.
    package static let notEnrolled = ControlCode(rawValue: "not_enrolled")
    /// 409: this kiosk is enrolled already.
    package static let alreadyEnrolled = ControlCode(rawValue: "already_enrolled")
    /// 502: HQ cannot be reached.
    package static let headquartersUnavailable = ControlCode(rawValue: "hq_unreachable")
    /// 502: what answered is not HQ: a captive portal, perhaps.
    package static let notHeadquarters = ControlCode(rawValue: "not_hq")
    /// 502: HQ's offer cannot be followed.
    package static let invalidOffer = ControlCode(rawValue: "invalid_offer")
    /// 422: the URL is not the base address of an HQ.
    package static let invalidURL = ControlCode(rawValue: "invalid_url")
    /// 422: the log key is not a vkey.
    package static let invalidLogKey = ControlCode(rawValue: "invalid_log_key")
    /// 422: the witness policy does not read, or is for other logs.
    package static let invalidPolicy = ControlCode(rawValue: "invalid_policy")
    /// 422: the token holds characters no token has.
    package static let invalidToken = ControlCode(rawValue: "invalid_token")
    /// 403: HQ does not take the token: unknown, used or expired.
    package static let badToken = ControlCode(rawValue: "bad_token")
    /// 409: HQ did not prove that it holds the log key.
    package static let unprovenLogKey = ControlCode(rawValue: "unproven_log_key")
    /// 403: HQ refused the enrolment, for another reason than its token.
    package static let enrolmentRefused = ControlCode(rawValue: "enrolment_refused")
    /// 409: HQ does not hold the log key that was named.
    package static let wrongLogKey = ControlCode(rawValue: "wrong_log_key")
    /// 409: HQ has other records under our name; sending has stopped.
    package static let fork = ControlCode(rawValue: "fork")

    /// 422: the file is no receipt of a bundle, or not for this kiosk.
    package static let receiptRefused = ControlCode(rawValue: "receipt_refused")
    /// 409: the receipt cannot be proven now.
    package static let receiptUnproven = ControlCode(rawValue: "receipt_unproven")
    /// 409: HQ's log is not what it must be; the evidence is kept.
    package static let logAlarm = ControlCode(rawValue: "log_alarm")

    // The request

    /// 400: not JSON, an unknown key, a missing key, an impossible value.
    package static let invalid = ControlCode(rawValue: "invalid")
    /// 403: the caller's groups do not permit this.
    package static let forbidden = ControlCode(rawValue: "forbidden")
    /// 404 or 405: no such path or method.
    package static let unknownRoute = ControlCode(rawValue: "unknown_route")
    /// 413: the body is larger than its limit.
    package static let bodyTooLarge = ControlCode(rawValue: "body_too_large")
    /// 408: the body did not arrive in time.
    package static let requestTimeout = ControlCode(rawValue: "request_timeout")
    /// 503: too much at once, or stopping; nothing was recorded.
    package static let busy = ControlCode(rawValue: "busy")
    /// 500: a defect of the daemon.
    package static let `internal` = ControlCode(rawValue: "internal")

    /// Every code of this release, for catalogues that must translate each.
    package static let known: [ControlCode] = [
        .noOpenCeremony, .ceremonyAlreadyOpen, .unknownCeremony, .unknownCampaign, .missingPledgeText,
        .ceremonyNotOpen, .unknownUnit, .unknownRecord, .notOwnRecord, .alreadyVoid, .unknownPerson, .tokenTaken,
        .unknownReader, .nothingScanned, .requestIDReused,
        .documentInvalid, .rosterRefused, .unknownImport, .needsConfirmation, .diskFull, .diskFailed, .readOnly,
        .ghostFile, .storeBehindMark, .damaged, .newerVersion, .locked, .unsafePermissions, .closed, .unknownSigner,
        .notEnrolled, .alreadyEnrolled, .headquartersUnavailable, .notHeadquarters, .invalidOffer, .invalidURL,
        .invalidLogKey, .invalidPolicy, .invalidToken, .badToken, .unprovenLogKey, .enrolmentRefused, .wrongLogKey,
        .fork, .unknownAlarm, .receiptRefused, .receiptUnproven, .logAlarm, .invalid,
        .forbidden, .unknownRoute, .bodyTooLarge, .requestTimeout, .busy, .`internal`,
    ]
}
