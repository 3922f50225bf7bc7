import ArgumentParser
import IkrarConsole
import KioskStore

/// `ikrard new-incarnation`: going on under a new name after a store was restored or damaged.
struct NewIncarnationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-incarnation",
        abstract: Message(
            indonesian: "Beri kios nama dan kunci baru, setelah datanya dipulihkan dari salinan atau rusak.",
            english: "Give the kiosk a new name and key, after its store was restored from a copy or damaged."
        ).help,
        discussion: Message(
            indonesian: """
                Nomor urut tidak pernah dipakai dua kali, jadi data yang kehilangan catatan tidak dapat melanjutkan nama \
                lama. Catatan lama tetap seperti adanya; tidak ada yang dihapus. ikrard harus dihentikan dulu, dan kios \
                yang sudah terdaftar harus didaftarkan lagi.

                Contoh:
                  systemctl stop ikrard && ikrard new-incarnation --data-dir /var/lib/ikrar && systemctl start ikrard
                """,
            english: """
                A seq is never used twice, so a store that has lost records cannot go on under the old name. The old \
                records stay as they are; nothing is deleted. The daemon must be stopped, and an enrolled kiosk enrolled \
                again.

                Example:
                  systemctl stop ikrard && ikrard new-incarnation --data-dir /var/lib/ikrar && systemctl start ikrard
                """
        ).help
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
