import ArgumentParser
import Glibc
import IkrarConsole
import KioskControl

/// Options of every command; they may stand before or after its name.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Soket ikrard; juga IKRAR_SOCKET. Bawaan: \(ControlPath.defaultSocket).",
                english: "The socket of ikrard; also IKRAR_SOCKET. Default: \(ControlPath.defaultSocket)."
            ).help,
            valueName: "path"
        ),
        completion: .file()
    )
    var socket: String?

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Jawab dengan JSON, satu objek per baris.",
                english: "Answer in JSON, one object a line."
            ).help
        )
    )
    var json = false

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Paling lama menunggu jawaban, dalam detik.",
                english: "How long to wait for an answer at most, in seconds."
            ).help,
            valueName: "seconds"
        )
    )
    var timeout: Int?

    func validate() throws {
        if let timeout, !(1...86_400).contains(timeout) {
            throw ValidationError(
                Message(
                    indonesian: "--timeout harus 1 sampai 86400 detik.",
                    english: "--timeout must be 1 to 86400 seconds."
                ).help
            )
        }
        if let socket, socket.isEmpty {
            throw ValidationError(
                Message(indonesian: "--socket tidak boleh kosong.", english: "--socket must not be empty.").help
            )
        }
    }

    /// The path asked for, or the environment's, or the default.
    var socketPath: String {
        if let socket { return socket }
        guard let named = getenv("IKRAR_SOCKET").map({ String(cString: $0) }), !named.isEmpty else {
            return ControlPath.defaultSocket
        }
        return named
    }
}
