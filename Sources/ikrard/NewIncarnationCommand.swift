import ArgumentParser
import KioskStore

/// `ikrard new-incarnation`: going on under a new name after a store was restored or damaged.
struct NewIncarnationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-incarnation",
        abstract: "Give the kiosk a new name and key, after its store was restored from a copy or damaged.",
        discussion: """
            A seq is never used twice, so a store that has lost records cannot go on under the old name. The old records
            stay as they are; nothing is deleted. The daemon must be stopped, and an enrolled kiosk enrolled again.

            EXAMPLE
              systemctl stop ikrard && ikrard new-incarnation --data-dir /var/lib/ikrar && systemctl start ikrard
            """
    )

    @OptionGroup var dataDirectory: DataDirectoryOption

    func run() async throws {
        var path = ""
        do {
            path = try dataDirectory.resolve()
            Report.answer(try KioskStore.newIncarnation(dataDirectory: path))
        } catch {
            throw Report.fail(error, dataDirectory: path)
        }
    }
}
