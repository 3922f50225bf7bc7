import ArgumentParser
import IkrarConsole

/// `ikrar-hq witness`
struct WitnessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: Message(
            indonesian: "Saksi log untuk lembaga lain: menandatangani hanya yang konsisten.",
            english: "A witness of logs, run by another institution: cosigns only what is consistent."
        ).help,
        discussion: Message(
            indonesian: """
                Saksi mengingat, untuk setiap log, checkpoint terakhir yang ditandatanganinya, dan hanya menandatangani \
                yang terbukti melanjutkannya. Ia tidak membaca catatan dan tidak mengetahui nama siapa pun. Jalankan di \
                mesin lembaga lain (Bawaslu, universitas, kota tetangga), dengan kunci sendiri.

                Contoh:
                  ikrar-hq witness init --data-dir /var/lib/ikrar-witness --name bawaslu.example.go.id/w1
                  ikrar-hq witness add-log --data-dir /var/lib/ikrar-witness --log-key VKEY
                  ikrar-hq witness serve --data-dir /var/lib/ikrar-witness --listen 127.0.0.1:8471
                """,
            english: """
                A witness remembers, for each log, the checkpoint it cosigned last, and cosigns only what provably \
                continues it. It reads no record and learns no name. Run it on another institution's machine (the \
                election supervisor, a university, a neighbouring city), with a key of its own.

                Examples:
                  ikrar-hq witness init --data-dir /var/lib/ikrar-witness --name bawaslu.example.go.id/w1
                  ikrar-hq witness add-log --data-dir /var/lib/ikrar-witness --log-key VKEY
                  ikrar-hq witness serve --data-dir /var/lib/ikrar-witness --listen 127.0.0.1:8471
                """
        ).help,
        subcommands: [
            WitnessInitCommand.self, WitnessAddLogCommand.self, WitnessServeCommand.self, WitnessStatusCommand.self,
        ]
    )
}
