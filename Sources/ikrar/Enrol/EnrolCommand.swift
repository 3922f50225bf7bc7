import ArgumentParser
import Glibc
import IkrarConsole
import KioskControl

/// `ikrar enrol`
struct EnrolCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol",
        abstract: Message(indonesian: "Daftarkan kios ini di BKPP.", english: "Enrol this kiosk with an HQ.").help,
        discussion: Message(
            indonesian: """
                Token berasal dari 'ikrar-hq kiosk token' dan hanya sekali pakai. Lebih aman lewat IKRAR_TOKEN atau \
                stdin daripada --token, yang terlihat semua pengguna mesin ini.

                Contoh:
                  ikrar enrol --url https://ikrar.example.go.id --log-key VKEY < token.txt
                  ikrar enrol --new-incarnation --url https://ikrar.example.go.id --log-key VKEY < token.txt
                """,
            english: """
                The token comes from 'ikrar-hq kiosk token' and is good once. IKRAR_TOKEN or stdin are safer than \
                --token, which every user of this machine can see.

                Example:
                  ikrar enrol --url https://ikrar.example.go.id --log-key VKEY < token.txt
                  ikrar enrol --new-incarnation --url https://ikrar.example.go.id --log-key VKEY < token.txt
                """
        ).help
    )

    @Option(help: ArgumentHelp(Message(indonesian: "Alamat BKPP (https).", english: "HQ's address (https).").help))
    var url: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Token sekali pakai; bila tidak ada: IKRAR_TOKEN, lalu stdin.",
                english: "The one-time token; otherwise IKRAR_TOKEN, then stdin."
            ).help
        )
    )
    var token: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Kunci log BKPP, dari 'ikrar-hq init'; mintalah lewat jalan lain.",
                english: "HQ's log key, as 'ikrar-hq init' printed it; learn it by another way."
            ).help,
            valueName: "vkey"
        )
    )
    var logKey: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Sertifikat CA yang dipercaya untuk BKPP (PEM).",
                english: "The certificate authority to trust for HQ (PEM)."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var caFile: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Saksi yang harus mengesahkan log BKPP (berkas c2sp.org/tlog-policy).",
                english: "The witnesses HQ's log must have (a file of c2sp.org/tlog-policy)."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var policy: String?

    @Flag(
        name: .customLong("new-incarnation"),
        help: ArgumentHelp(
            Message(
                indonesian: "Mulai rantai baru: disk kios ini dipulihkan dari salinan atau digandakan.",
                english: "Begin a new chain: this kiosk's disk was restored from a copy, or cloned."
            ).help
        )
    )
    var newIncarnation = false

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let order = EnrolmentOrder(
            url: url,
            token: try secret(context.console),
            logKey: logKey,
            caFile: try caFile.map { path throws(CommandFailure) in try Self.absolute(path) },
            policy: try policy.map { path throws(CommandFailure) in try Self.text(of: path) },
            beginsNewIncarnation: newIncarnation
        )
        let answer = try await ask { () async throws(ControlError) in try await context.client.enrol(order) }
        try context.answer(answer) { language in
            [
                Message(
                    indonesian: "Terdaftar di \(answer.origin) sebagai \(answer.signer) (situs \(answer.site)).",
                    english: "Enrolled with \(answer.origin) as \(answer.signer) (site \(answer.site))."
                ).text(in: language)
            ]
        }
        return .done
    }

    private func secret(_ console: Console) throws(CommandFailure) -> String {
        if let token { return token }
        if let token = getenv("IKRAR_TOKEN").map({ String(cString: $0) }), !token.isEmpty { return token }
        let typed = SecretInput.line(
            Message(indonesian: "Token (tidak ditampilkan):", english: "Token (not shown):"),
            console: console
        )
        guard let typed, !typed.isEmpty else {
            throw .usage(
                Message(indonesian: "Token belum diberikan.", english: "No token was given."),
                hint: Message(
                    indonesian: "Berikan lewat stdin, IKRAR_TOKEN atau --token.",
                    english: "Give it by stdin, IKRAR_TOKEN or --token."
                )
            )
        }
        return typed
    }

    /// A policy is sent and kept as it stands.
    private static func text(of path: String) throws(CommandFailure) -> String {
        try FileLimit.check(path, bytesMax: ControlLimit.policyBytesMax)
        guard let file = fopen(path, "re") else { throw .unreadableFile(path, errno: errno) }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: ControlLimit.policyBytesMax)
        let count = fread(&bytes, 1, bytes.count, file)
        guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
            throw .unreadableFile(path, errno: EILSEQ)
        }
        return text
    }

    /// The daemon has another working directory.
    private static func absolute(_ path: String) throws(CommandFailure) -> String {
        guard let resolved = realpath(path, nil) else { throw .unreadableFile(path, errno: errno) }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
