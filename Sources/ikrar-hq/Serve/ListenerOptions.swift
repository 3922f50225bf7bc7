import ArgumentParser
import IkrarConsole
import IkrarService

/// The flags of every server of this program.
struct ListenerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Berkas konfigurasi (YAML).", english: "A configuration file (YAML).").help
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var config: String?

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Alamat dan port.", english: "Address and port.").help,
            valueName: "address:port"
        )
    )
    var listen: String?

    @Option(
        name: .customLong("tls-certificate"),
        help: ArgumentHelp(
            Message(indonesian: "Rantai sertifikat, PEM.", english: "Certificate chain, PEM.").help,
            valueName: "file"
        ),
        completion: .file()
    )
    var certificate: String?

    @Option(
        name: .customLong("tls-key"),
        help: ArgumentHelp(
            Message(indonesian: "Kunci sertifikat, PEM.", english: "The certificate's key, PEM.").help,
            valueName: "file"
        ),
        completion: .file()
    )
    var key: String?

    @Option(
        name: .customLong("log-level"),
        help: ArgumentHelp("trace, debug, info, notice, warning, error, critical", valueName: "level")
    )
    var logLevel: String?

    /// The flags that were given, and what `more` adds.
    func flags(_ more: [(Setting, String?)]) -> [Setting: String] {
        let given: [(Setting, String?)] = [
            (.configurationFile, config), (ListenerSettings.listen, listen),
            (ListenerSettings.certificate, certificate), (ListenerSettings.key, key),
            (ListenerSettings.logLevel, logLevel),
        ]
        return (given + more).reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
}
