import IkrarConsole

/// The exit codes for `--help`.
enum ExitStatusHelp {
    static let text = Message(
        indonesian: """
            Kode keluar: 0 selesai, 1 doctor menemukan yang gagal, 10 sudah tercatat, 11 tidak terdaftar, 12 lebih dari satu orang, \
            13 tidak ada upacara dibuka, 64 salah pakai, 65 data salah, 69 ikrard atau BKPP tidak tersedia, \
            70 galat program, 75 coba lagi nanti, 77 tidak berhak, 78 konfigurasi.
            """,
        english: """
            Exit codes: 0 done, 1 doctor found a failure, 10 already recorded, 11 unmatched, 12 ambiguous, 13 no open ceremony, 64 usage, \
            65 bad data, 69 daemon or HQ unavailable, 70 bug, 75 try later, 77 not permitted, 78 configuration.
            """
    )
}
