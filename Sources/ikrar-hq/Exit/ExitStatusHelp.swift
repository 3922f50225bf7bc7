import IkrarConsole

/// The exit codes for `--help`.
enum ExitStatusHelp {
    static let text = Message(
        indonesian: """
            Kode keluar: 0 selesai, 1 ada temuan, 64 salah pakai, 65 data salah, 70 galat program, 75 coba lagi nanti, \
            78 konfigurasi.
            """,
        english: "Exit codes: 0 done, 1 findings, 64 usage, 65 bad data, 70 bug, 75 try later, 78 configuration."
    )
}
