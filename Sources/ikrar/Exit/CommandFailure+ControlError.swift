import IkrarConsole
import KioskControl

extension CommandFailure {
    /// A failed conversation with the daemon, with a hint for each way it can fail.
    init(_ error: ControlError) {
        switch error {
        case .problem(let problem):
            self.init(problem)
        case .timedOut(let request):
            self = .inDoubt(
                Message(
                    indonesian: "ikrard tidak menjawab pada waktunya.",
                    english: "ikrard did not answer in time."
                ),
                request: request
            )
        case .interrupted(let request, let detail):
            self = .inDoubt(
                Message(
                    indonesian: "Sambungan ke ikrard terputus sebelum ada jawaban.",
                    english: "The connection to ikrard ended before there was an answer."
                ),
                request: request,
                detail: detail.isEmpty ? nil : .technical(detail)
            )
        case .notTheLocalAPI(let request, let detail):
            self.init(
                code: "not_the_local_api",
                status: .unavailable,
                message: Message(
                    indonesian: "Yang menjawab di soket itu bukan ikrard versi ini.",
                    english: "What answered on the socket is not ikrard of this version."
                ),
                hint: Message(
                    indonesian: "Periksa --socket, dan apakah ikrar dan ikrard berasal dari rilis yang sama.",
                    english: "Check --socket, and that ikrar and ikrard come from the same release."
                ),
                detail: .technical(detail),
                requestID: request?.text
            )
        case .socketMissing, .socketForbidden, .nobodyListening, .socketPathTooLong:
            self = .unreachable(error)
        case .unreadableFile(let path, let errno):
            self = .unreadableFile(path, errno: errno)
        case .unsendable(let detail):
            self.init(
                code: "bug",
                status: .bug,
                message: Message(
                    indonesian: "Galat pada ikrar: permintaan tidak dapat disusun. Laporkan ini.",
                    english: "A defect of ikrar: the request cannot be built. Please report it."
                ),
                detail: .technical(detail)
            )
        }
    }

    private static func inDoubt(_ what: Message, request: RequestID?, detail: Message? = nil) -> CommandFailure {
        guard let request else {
            return CommandFailure(code: "no_answer", status: .tryLater, message: what, hint: retry, detail: detail)
        }
        return CommandFailure(
            code: "in_doubt",
            status: .tryLater,
            message: what
                + Message(
                    indonesian: " Belum pasti apakah tercatat: tanyakan lagi dengan id \(request).",
                    english: " In doubt whether it was recorded: ask again with this id, \(request)."
                ),
            hint: Message(
                indonesian: "Ulangi perintah yang sama dengan --request-id \(request); tidak akan tercatat dua kali.",
                english: "Repeat the same command with --request-id \(request); nothing is recorded twice."
            ),
            detail: detail,
            requestID: request.text
        )
    }

    private static let retry = Message(
        indonesian: "Lihat keadaannya dengan 'ikrar status', lalu ulangi.",
        english: "See the state with 'ikrar status', then try again."
    )
}
