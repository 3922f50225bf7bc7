import IkrarConsole

/// How keys are made, told, kept and replaced: for `ikrar-hq help keys`.
enum KeyCeremony {
    static let text = Message(
        indonesian: """
            DI MANA KUNCI BERADA
              Direktori data BKPP: log.key (menandatangani checkpoint), registrar.key (menandatangani catatan BKPP), \
            bundle.key (membuka bundel dari kios), opening.keys (membuka isi pribadi). Saksi: witness.skey. Kios: folder keys. Semua berhak akses 0600, dibuat di \
            mesin tempat dipakai, dan tidak pernah dikirim.

            UPACARA KUNCI (sekali, saat init)
              1. Dua orang hadir; jalankan ikrar-hq init, lalu ikrar-hq keys.
              2. Bacakan sidik jari: 16 kelompok empat huruf, satu per satu; yang lain membaca ulang dari layarnya sendiri \
            (ikrar-hq keys --vkey VKEY, atau printf %s 'VKEY' | sha256sum). Cocok semua, baru lanjut.
              3. Tulis sidik jari kunci log di berita acara, tanda tangani berdua, dan beri salinan kepada Bawaslu.
              4. Kios (ikrar enrol --log-key) dan saksi (witness add-log) memakai kunci dari berita acara itu, bukan dari \
            jaringan. Begitu pula kunci saksi di kebijakan saksi.

            CADANGAN
              Salin log.key, registrar.key dan bundle.key ke dua media di dua tempat tersegel; uji dengan memulihkannya. opening.keys \
            jangan dicadangkan bersama basis data: yang dihapus harus tetap terhapus. Kunci kios dan saksi tidak perlu \
            cadangan: daftarkan ulang kiosnya, buat saksi baru. JANGAN menjalankan dua BKPP dengan satu kunci log.

            MENGGANTI KUNCI
              Kunci log: ikrar-hq key rotate log (serve dihentikan sebentar), upacara kunci untuk yang baru, serve lagi. \
            Kedua kunci kini menandatangani. Kios belajar sendiri dari catatan rotate yang terbukti di log dengan kunci lama; \
            saksi: witness add-log --log-key BARU; kebijakan saksi yang menyebut kunci log: tambahkan barisnya. Bila semua \
            kios sudah tersambung: ikrar-hq key retire. Checkpoint lama tetap sah, dan vkey yang lama tetap menuntun auditor.
              Kunci registrar: ikrar-hq key rotate registrar; kunci lama langsung dicabut, auditor mulai dari yang pertama.
              Kunci kios: kios yang didaftarkan ulang memakai kunci transpor baru; rantai baru dengan --new-incarnation.

            KUNCI HILANG ATAU BOCOR
              Kios: ikrar-hq kiosk revoke --name KIOS --last-seq N, lalu token baru. Kios yang disknya dipulihkan atau \
            digandakan: ikrar enrol --new-incarnation. Saksi: ganti barisnya di setiap kebijakan. Kunci log bocor: key rotate \
            log --reason leaked, lalu segera key retire. Kunci log hilang: log baru dengan init, log lama disimpan sebagai bukti.

            Contoh: ikrar-hq keys --data-dir /var/lib/ikrar-hq
            """,
        english: """
            WHERE KEYS LIE
              HQ's data directory: log.key (signs checkpoints), registrar.key (signs HQ's own records), bundle.key (opens \
            bundles from kiosks), opening.keys (opens personal content). A witness: witness.skey. A kiosk: folder keys. All have mode 0600, are made on the machine \
            that uses them, and are never sent.

            THE KEY CEREMONY (once, at init)
              1. Two people are present; run ikrar-hq init, then ikrar-hq keys.
              2. Read the fingerprint aloud: 16 groups of four, one by one; the other reads it back from a screen of their \
            own (ikrar-hq keys --vkey VKEY, or printf %s 'VKEY' | sha256sum). Go on only when all match.
              3. Write the log key's fingerprint into the minutes, both sign, and give the election supervisor a copy.
              4. Kiosks (ikrar enrol --log-key) and witnesses (witness add-log) take the key from those minutes, not from \
            the network. So do the witnesses' keys in a witness policy.

            BACKUPS
              Copy log.key, registrar.key and bundle.key to two media in two sealed places; test them by restoring. Do not back \
            opening.keys up together with the database: what was erased must stay erased. Keys of kiosks and witnesses need \
            no backup: enrol the kiosk again, make a new witness. NEVER run two HQs with one log key.

            REPLACING A KEY
              The log's: ikrar-hq key rotate log (serve is down for that moment), the ceremony for the new key, serve again. \
            Both keys sign now. Kiosks learn it by themselves, from the rotate record proven in the log under the old key; \
            witnesses: witness add-log --log-key NEW; a witness policy that names log keys takes one more line. When every \
            kiosk has been here: ikrar-hq key retire. Old checkpoints stay valid, and the old vkey still leads an auditor.
              The registrar's: ikrar-hq key rotate registrar; the old key is revoked at once, auditors begin with the first.
              A kiosk's: enrolling again makes a new transport key; --new-incarnation begins a new chain.

            A KEY IS LOST OR LEAKED
              A kiosk's: ikrar-hq kiosk revoke --name KIOSK --last-seq N, then a new token. A kiosk whose disk was restored \
            or cloned: ikrar enrol --new-incarnation. A witness's: replace its line in every policy. The log's, leaked: key \
            rotate log --reason leaked, and key retire soon after. The log's, lost: begin a new log with init, and keep the \
            old one as evidence.

            Example: ikrar-hq keys --data-dir /var/lib/ikrar-hq
            """
    )
}
