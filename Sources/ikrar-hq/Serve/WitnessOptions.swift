import ArgumentParser
import IkrarConsole

/// Options of every command that publishes the log.
struct WitnessOptions: ParsableArguments {
    @Option(
        name: .customLong("witness-policy"),
        help: ArgumentHelp(
            Message(
                indonesian: "Kebijakan saksi (c2sp.org/tlog-policy): saksi mana yang harus menandatangani.",
                english: "The witness policy (c2sp.org/tlog-policy): which witnesses must cosign."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var policy: String?

    @Option(
        name: .customLong("witness-ca"),
        help: ArgumentHelp(
            Message(
                indonesian: "Otoritas sertifikat para saksi, PEM; bawaan: milik sistem.",
                english: "The authorities for the witnesses' certificates, PEM; by default the system's."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var ca: String?
}
