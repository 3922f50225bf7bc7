import ArgumentParser
import IkrarConsole
import IkrarService
import KioskStore

/// `ikrard check`: would the daemon start and record?
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Message(
            indonesian:
                "Periksa apakah ikrard dapat dimulai dan mencatat, seperti yang diperiksanya sendiri saat mulai.",
            english: "Check that the daemon could start and record, as it checks itself at its start."
        ).help,
        discussion: Message(
            indonesian: """
                Memeriksa direktori, basis data, ujung rantai, dan tanda air. ikrard harus dihentikan dulu; yang sedang \
                berjalan ditanya dengan `ikrar status`.

                Contoh:
                  ikrard check --data-dir /var/lib/ikrar
                """,
            english: """
                Looks at the directory, the database, the end of the chain and the high-water mark. The daemon must be \
                stopped; `ikrar status` asks a running one.

                Example:
                  ikrard check --data-dir /var/lib/ikrar
                """
        ).help
    )

    @OptionGroup var dataDirectory: DataDirectoryOption

    func run() async throws {
        var path = ""
        do {
            path = try dataDirectory.resolve()
            let store = try KioskStore.open(KioskStoreConfiguration(dataDirectory: path))
            let status = await store.status()
            await store.close()
            if let refusal = status.refusal { throw refusal }
            let (records, people) = (
                OperatorNumber.message(status.nextSeq), OperatorNumber.message(status.people)
            )
            Report.answer(
                Message(
                    indonesian: "\(path): siap, \(records.indonesian) catatan dari \(status.signer), "
                        + "\(people.indonesian) pegawai",
                    english: "\(path): ready, \(records.english) records of \(status.signer), \(people.english) people"
                )
            )
        } catch {
            throw Report.fail(error, dataDirectory: path)
        }
    }
}
