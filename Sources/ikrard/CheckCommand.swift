import ArgumentParser
import IkrarService
import KioskStore

/// `ikrard check`: would the daemon start and record?
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that the daemon could start and record, as it checks itself at its start.",
        discussion: """
            Looks at the directory, the database, the end of the chain and the high-water mark. The daemon must be
            stopped; `ikrar status` asks a running one.

            EXAMPLE
              ikrard check --data-dir /var/lib/ikrar
            """
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
            Report.answer("\(path): ready, \(status.nextSeq) records of \(status.signer), \(status.people) people")
        } catch {
            throw Report.fail(error, dataDirectory: path)
        }
    }
}
