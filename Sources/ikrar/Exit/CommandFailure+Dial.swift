import IkrarConsole
import KioskControl

extension CommandFailure {
    /// A dial that failed: nothing was sent, and here is what to do about it.
    static func unreachable(_ error: ControlError) -> CommandFailure {
        switch error {
        case .socketMissing(let path):
            CommandFailure(
                code: "daemon_unavailable",
                status: .unavailable,
                message: Message(
                    indonesian: "ikrard tidak berjalan: tidak ada soket di \(path).",
                    english: "ikrard is not running: there is no socket at \(path)."
                ),
                hint: Message(
                    indonesian: "Jalankan dengan 'systemctl start ikrard', atau tunjukkan soketnya: --socket PATH atau "
                        + "IKRAR_SOCKET.",
                    english:
                        "Start it with 'systemctl start ikrard', or name its socket: --socket PATH or IKRAR_SOCKET."
                )
            )
        case .socketForbidden(let path):
            CommandFailure(
                code: "socket_forbidden",
                status: .notPermitted,
                message: Message(
                    indonesian: "Anda tidak boleh membuka soket \(path).",
                    english: "You may not open the socket \(path)."
                ),
                hint: Message(
                    indonesian: "Minta admin memasukkan Anda ke grup ikrar-operator, lalu masuk (login) kembali.",
                    english: "Ask an administrator to add you to the group ikrar-operator, then log in again."
                )
            )
        case .socketPathTooLong(let path, let bytesMax):
            .usage(
                Message(
                    indonesian: "Path soket terlalu panjang (lebih dari \(bytesMax) bita): \(path)",
                    english: "The path of the socket is too long (over \(bytesMax) bytes): \(path)"
                )
            )
        case .nobodyListening(let path, let detail):
            CommandFailure(
                code: "daemon_unavailable",
                status: .unavailable,
                message: Message(
                    indonesian: "Soket \(path) ada, tetapi ikrard tidak mendengarkan di situ.",
                    english: "The socket \(path) is there, but ikrard does not listen on it."
                ),
                hint: Message(
                    indonesian: "Lihat 'systemctl status ikrard' dan 'journalctl -u ikrard'.",
                    english: "See 'systemctl status ikrard' and 'journalctl -u ikrard'."
                ),
                detail: .technical(detail)
            )
        default:
            preconditionFailure("only a failed dial is unreachable")
        }
    }
}
