import ArgumentParser
import Glibc
import IkrarConsole

/// Options of every command.
struct HQOptions: ParsableArguments {
    @Option(
        name: .customLong("data-dir"),
        help: ArgumentHelp(
            Message(
                indonesian: "Direktori data; juga IKRAR_DATA_DIR.",
                english: "The data directory; also IKRAR_DATA_DIR."
            ).help,
            valueName: "dir"
        ),
        completion: .directory
    )
    var dataDirectory: String?

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Jawab dengan JSON, satu objek per baris.",
                english: "Answer in JSON, one object a line."
            ).help
        )
    )
    var json = false

    /// The directory given, or the environment's.
    func requiredDataDirectory() throws(CommandFailure) -> String {
        let environment = getenv("IKRAR_DATA_DIR").map { String(cString: $0) }
        if let directory = dataDirectory ?? environment, !directory.isEmpty { return directory }
        throw .usage(
            Message(indonesian: "Direktori data belum diberikan.", english: "No data directory is given."),
            hint: Message(
                indonesian: "Tambahkan --data-dir DIR atau IKRAR_DATA_DIR.",
                english: "Add --data-dir DIR or IKRAR_DATA_DIR."
            )
        )
    }
}
