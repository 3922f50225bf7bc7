import KioskControl

/// The status and title of every code.
enum ProblemCatalogue {
    struct Entry {
        let status: Int
        let title: String
    }

    /// The entry of `code`; a code nobody entered is a defect, and answered as one.
    static func entry(_ code: ControlCode) -> Entry {
        entries[code] ?? Entry(status: 500, title: "Internal error")
    }

    static let entries: [ControlCode: Entry] = [
        .noOpenCeremony: Entry(status: 409, title: "No ceremony is open"),
        .ceremonyAlreadyOpen: Entry(status: 409, title: "Another ceremony is open"),
        .ceremonyNotOpen: Entry(status: 409, title: "The ceremony is not open"),
        .unknownCeremony: Entry(status: 404, title: "Unknown ceremony"),
        .unknownCampaign: Entry(status: 404, title: "Unknown campaign"),
        .unknownUnit: Entry(status: 404, title: "Unknown unit"),
        .missingPledgeText: Entry(status: 409, title: "The pledge text is missing"),
        .unknownRecord: Entry(status: 404, title: "Unknown record"),
        .notOwnRecord: Entry(status: 403, title: "Not a record of this kiosk"),
        .alreadyVoid: Entry(status: 409, title: "The record is void already"),
        .unknownPerson: Entry(status: 404, title: "Unknown person"),
        .tokenTaken: Entry(status: 409, title: "The token is somebody else's"),
        .unknownReader: Entry(status: 404, title: "Unknown reader"),
        .nothingScanned: Entry(status: 408, title: "Nothing was scanned"),
        .requestIDReused: Entry(status: 422, title: "The request id belongs to another request"),
        .documentInvalid: Entry(status: 422, title: "The document is invalid"),
        .rosterRefused: Entry(status: 422, title: "The roster file is refused"),
        .unknownImport: Entry(status: 404, title: "Unknown roster import"),
        .needsConfirmation: Entry(status: 409, title: "The import needs confirmation"),
        .diskFull: Entry(status: 507, title: "The disk is full"),
        .diskFailed: Entry(status: 503, title: "The disk failed"),
        .readOnly: Entry(status: 503, title: "The file system is read-only"),
        .ghostFile: Entry(status: 503, title: "The database was replaced"),
        .storeBehindMark: Entry(status: 503, title: "The store is older than its mark"),
        .damaged: Entry(status: 503, title: "The store is damaged"),
        .newerVersion: Entry(status: 503, title: "The store is of a newer version"),
        .locked: Entry(status: 503, title: "Another daemon holds the store"),
        .unsafePermissions: Entry(status: 503, title: "The data directory is open to others"),
        .closed: Entry(status: 503, title: "The daemon is stopping"),
        .notEnrolled: Entry(status: 409, title: "Not enrolled"),
        .alreadyEnrolled: Entry(status: 409, title: "Enrolled already"),
        .headquartersUnavailable: Entry(status: 502, title: "HQ is not reached"),
        .notHeadquarters: Entry(status: 502, title: "What answered is not HQ"),
        .invalidOffer: Entry(status: 502, title: "HQ's offer cannot be followed"),
        .invalidURL: Entry(status: 422, title: "Not the base address of an HQ"),
        .invalidLogKey: Entry(status: 422, title: "Not a log key"),
        .invalidPolicy: Entry(status: 422, title: "Not a witness policy for this log"),
        .invalidToken: Entry(status: 422, title: "Not a token"),
        .badToken: Entry(status: 403, title: "HQ does not take the token"),
        .unprovenLogKey: Entry(status: 409, title: "HQ did not prove its log key"),
        .enrolmentRefused: Entry(status: 403, title: "HQ refused the enrolment"),
        .wrongLogKey: Entry(status: 409, title: "HQ does not hold this log key"),
        .fork: Entry(status: 409, title: "HQ has other records under our name"),
        .unknownAlarm: Entry(status: 404, title: "Unknown alarm"),
        .receiptRefused: Entry(status: 422, title: "Not a receipt for this kiosk"),
        .receiptUnproven: Entry(status: 409, title: "The receipt proves nothing yet"),
        .logAlarm: Entry(status: 409, title: "HQ's log is not what it must be"),
        .unknownSigner: Entry(status: 404, title: "Unknown signer"),
        .invalid: Entry(status: 400, title: "Invalid request"),
        .forbidden: Entry(status: 403, title: "Not permitted"),
        .unknownRoute: Entry(status: 404, title: "No such path"),
        .bodyTooLarge: Entry(status: 413, title: "The body is too large"),
        .requestTimeout: Entry(status: 408, title: "The body did not arrive in time"),
        .busy: Entry(status: 503, title: "Busy"),
        .internal: Entry(status: 500, title: "Internal error"),
    ]
}
