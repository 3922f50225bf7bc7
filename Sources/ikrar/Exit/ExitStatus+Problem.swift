import IkrarConsole
import KioskControl

extension ExitStatus {
    private static let byCode: [ControlCode: ExitStatus] = [
        .noOpenCeremony: .noOpenCeremony,
        .alreadyVoid: .already,
        .needsConfirmation: .usage,
        .requestIDReused: .usage,
        .unknownReader: .usage,
        .nothingScanned: .tryLater,
        .notOwnRecord: .notPermitted,
        .forbidden: .notPermitted,
        .enrolmentRefused: .notPermitted,
        .diskFull: .tryLater,
        .diskFailed: .tryLater,
        .readOnly: .tryLater,
        .busy: .tryLater,
        .requestTimeout: .tryLater,
        .ghostFile: .configuration,
        .storeBehindMark: .configuration,
        .damaged: .configuration,
        .newerVersion: .configuration,
        .locked: .configuration,
        .unsafePermissions: .configuration,
        .closed: .tryLater,
        .notEnrolled: .configuration,
        .alreadyEnrolled: .configuration,
        .wrongLogKey: .configuration,
        .fork: .configuration,
        .receiptRefused: .badData,
        .receiptUnproven: .tryLater,
        .logAlarm: .badData,
        .headquartersUnavailable: .unavailable,
        .notHeadquarters: .unavailable,
        .invalidOffer: .unavailable,
        .invalidURL: .usage,
        .invalidLogKey: .usage,
        .invalidPolicy: .badData,
        .invalidToken: .usage,
        .badToken: .notPermitted,
        .unprovenLogKey: .configuration,
        .unknownRoute: .bug,
        .internal: .bug,
    ]

    /// What a refusal of the daemon ends with: by its code, and by its status where the code is a newer daemon's.
    init(_ problem: ControlProblem) {
        self = Self.byCode[problem.code] ?? Self.byStatus(problem.status)
    }

    private static func byStatus(_ status: Int) -> ExitStatus {
        switch status {
        case 401, 403: .notPermitted
        case 408, 425, 429, 503, 507: .tryLater
        case 400...499: .badData
        case 502, 504: .unavailable
        default: .bug
        }
    }
}
