import ArgumentParser
import IkrarConsole
import IkrarModel
import KioskDaemon

/// The kiosk daemon and what can be done to its store without it.
@main struct Ikrard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ikrard",
        abstract: Message(
            indonesian: "Layanan kios Ikrar: mencatat siapa yang hadir dan berikrar, dan mengirim catatannya ke BKPP.",
            english: "The kiosk daemon of Ikrar: records who attended and pledged, and brings the records to HQ."
        ).help,
        discussion: Message(
            indonesian: """
                Tanpa subperintah ia berjalan di latar depan, seperti yang diharapkan systemd.

                Contoh:
                  ikrard --data-dir /var/lib/ikrar --socket /run/ikrar/ikrard.sock
                  ikrard --config /etc/ikrar/ikrard.yaml --log-level debug
                  ikrard verify --data-dir /var/lib/ikrar
                  ikrard backup --data-dir /var/lib/ikrar /media/usb/ikrar.sqlite

                Opsi mengalahkan variabel lingkungan (IKRAR_DATA_DIR, IKRAR_SOCKET, …), dan variabel itu mengalahkan \
                berkas --config.

                Kode keluar: 0 dihentikan sesuai perintah, 64 salah pakai, 65 data rusak, 70 ada bagian yang gagal, \
                75 ikrard lain sedang berjalan, 78 konfigurasi tidak dapat dipakai.
                """,
            english: """
                Without a subcommand it runs in the foreground, as systemd wants it.

                Examples:
                  ikrard --data-dir /var/lib/ikrar --socket /run/ikrar/ikrard.sock
                  ikrard --config /etc/ikrar/ikrard.yaml --log-level debug
                  ikrard verify --data-dir /var/lib/ikrar
                  ikrard backup --data-dir /var/lib/ikrar /media/usb/ikrar.sqlite

                A flag beats an environment variable (IKRAR_DATA_DIR, IKRAR_SOCKET, …), which beats the file of --config.

                Exit codes: 0 stopped as asked, 64 usage, 65 the store is damaged, 70 a part failed, 75 another daemon \
                is running, 78 the configuration cannot be used.
                """
        ).help,
        version: Release.version,
        subcommands: [
            RunCommand.self, CheckCommand.self, VerifyCommand.self, BackupCommand.self, NewIncarnationCommand.self,
            ClockCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )

    static func main() async {
        ProcessGuards.raise()
        await runProgram()
    }
}
