import IkrarConsole
import IkrarService
import KioskDaemon
import KioskStore

/// Why the daemon, or a command on its store, could not do what it was asked: what is wrong, and what to do.
enum DaemonText {
    /// The sentences for `error`; one that is not known here is a defect, whose words are technical.
    static func text(_ error: any Error, dataDirectory: String) -> ProblemText {
        switch error {
        case let error as KioskStoreError: StoreText.text(error, dataDirectory: dataDirectory)
        case let error as ConfigurationError: ProblemText(error.message)
        case let error as SystemdNotifyError: ProblemText(.technical(error.description))
        case let error as LocalSocketError: socket(error)
        default: ProblemText(.technical("\(error)"))
        }
    }

    private static func socket(_ error: LocalSocketError) -> ProblemText {
        switch error {
        case .impossiblePath(let path, let bytesMax):
            ProblemText(
                Message(
                    indonesian: "Jalur soket harus mutlak dan paling panjang \(bytesMax) bita: \(path)",
                    english: "The socket's path must be absolute and at most \(bytesMax) bytes: \(path)"
                )
            )
        case .openDirectory(let path, let reason):
            ProblemText(
                Message(
                    indonesian: "Direktori soket \(path) tidak aman (rincian teknis: \(reason)).",
                    english: "The socket's directory \(path) is not safe: \(reason)."
                ),
                Message(
                    indonesian:
                        "Direktori itu harus milik ikrard sendiri, dengan izin 0750; yang belum ada dibuat begitu.",
                    english: "It must belong to the daemon alone, mode 0750; a missing one is created so."
                )
            )
        case .notASocket(let path):
            ProblemText(
                Message(
                    indonesian: "\(path) sudah ada dan bukan soket.",
                    english: "\(path) exists and is not a socket."
                ),
                Message(
                    indonesian: "Hapus berkas itu atau sebutkan --socket lain.",
                    english: "Remove it or name another --socket."
                )
            )
        case .inUse(let path):
            ProblemText(
                Message(
                    indonesian: "Proses lain sudah mendengarkan di \(path).",
                    english: "Another process listens at \(path)."
                ),
                Message(
                    indonesian: "Hentikan proses itu atau sebutkan --socket lain.",
                    english: "Stop it or name another --socket."
                )
            )
        case .system(_, let path, let errno):
            ProblemText(
                Message(
                    indonesian: "Soket \(path) tidak dapat dibuat: ",
                    english: "The socket \(path) cannot be made: "
                )
                    + SystemText.message(errno)
            )
        }
    }
}
