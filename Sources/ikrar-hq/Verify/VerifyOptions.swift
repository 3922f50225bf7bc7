import ArgumentParser
import IkrarConsole

/// What `ikrar-hq verify` checks, and against what.
struct VerifyOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            Message(
                indonesian: "Folder log atau URL-nya; bawaan: log di direktori data.",
                english: "The log's folder or URL; by default the log in the data directory."
            ).help,
            valueName: "folder|url"
        )
    )
    var log: String?

    @Option(
        name: .customLong("log-key"),
        help: ArgumentHelp(
            Message(
                indonesian: "Vkey log atau berkasnya, diperoleh dari luar log itu.",
                english: "The log's vkey or a file with it, learnt elsewhere than from the log."
            ).help,
            valueName: "vkey|file"
        )
    )
    var logKey: String?

    @Option(
        name: .customLong("registrar-key"),
        help: ArgumentHelp(
            Message(
                indonesian: "Vkey registrar atau berkasnya, diperoleh dari luar log itu.",
                english: "The registrar's vkey or a file with it, learnt elsewhere than from the log."
            ).help,
            valueName: "vkey|file"
        )
    )
    var registrarKey: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Nama asal log; bawaan: nama kunci log.",
                english: "The log's origin; by default the name of the log's key."
            ).help,
            valueName: "name"
        )
    )
    var origin: String?

    @Option(
        name: .customLong("witness-policy"),
        help: ArgumentHelp(
            Message(
                indonesian: "Kebijakan saksi (c2sp.org/tlog-policy).",
                english: "The witness policy (c2sp.org/tlog-policy)."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var policy: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Checkpoint lama atau tanda terima yang disimpan, atau folder berisi; boleh berulang.",
                english: "A checkpoint kept from earlier, or a folder of them; may be repeated."
            ).help,
            valueName: "file|folder"
        ),
        completion: .file()
    )
    var old: [String] = []

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Folder pembuka catatan (openings/) untuk diperiksa juga.",
                english: "The folder with the records' openings (openings/), to check them too."
            ).help,
            valueName: "folder"
        ),
        completion: .directory
    )
    var openings: String?

    @Flag(
        name: .customLong("own-openings"),
        help: ArgumentHelp(
            Message(
                indonesian: "Periksa juga pembuka catatan yang disimpan di direktori data.",
                english: "Check the openings that the data directory keeps, too."
            ).help
        )
    )
    var ownOpenings = false

    @Option(
        name: .customLong("token-file"),
        help: ArgumentHelp(
            Message(
                indonesian: "Berkas dengan token auditor, untuk URL.",
                english: "A file with the auditor's token, for a URL."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var tokenFile: String?

    @Option(
        name: .customLong("ca"),
        help: ArgumentHelp(
            Message(
                indonesian: "Otoritas sertifikat untuk URL, PEM; bawaan: milik sistem.",
                english: "The authorities for a URL's certificate, PEM; by default the system's."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var ca: String?

    /// Whether the log is read over HTTP.
    var isURL: Bool { log.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false }
}
