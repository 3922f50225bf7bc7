import IkrarConsole
import IkrarVerification

/// Findings in words.
enum FindingText {
    /// The sentence for `kind`.
    static func message(_ kind: VerificationFinding.Kind) -> Message {
        let (indonesian, english) = words(kind)
        return Message(indonesian: indonesian, english: english)
    }

    private static func words(_ kind: VerificationFinding.Kind) -> (String, String) {
        switch kind {
        case .checkpointMissing: ("checkpoint tidak ada", "there is no checkpoint")
        case .checkpointMalformed: ("checkpoint tidak terbaca", "the checkpoint is malformed")
        case .checkpointOrigin: ("checkpoint milik log lain", "the checkpoint is another log's")
        case .checkpointSignature:
            ("checkpoint tidak ditandatangani kunci log", "the log's key did not sign the checkpoint")
        case .checkpointQuorum: ("saksi kurang", "witnesses are missing")
        case .tileMissing: ("ubin tidak ada", "a tile is missing")
        case .tileMalformed: ("ubin tidak terbaca", "a tile is malformed")
        case .tileMismatch: ("ubin diubah", "a tile was altered")
        case .partialMismatch: ("ubin sebagian berbeda dari yang penuh", "a partial tile differs from the wider one")
        case .rootMismatch:
            ("catatan tidak menghasilkan akar checkpoint", "the entries do not lead to the checkpoint's root")
        case .bundleMissing: ("berkas catatan tidak ada", "a bundle of entries is missing")
        case .bundleMalformed: ("berkas catatan tidak terbaca", "a bundle of entries is malformed")
        case .entryMismatch: ("catatan bukan yang dicatat ubin", "an entry is not the one its tile holds")
        case .notCanonical: ("bukan catatan baku", "not a record in its one spelling")
        case .unknownKey: ("kunci tidak dikenal", "an unknown key")
        case .usedBeforeEnrolment: ("kunci dipakai sebelum didaftarkan", "a key was used before its enrolment")
        case .signature: ("tanda tangan palsu", "a false signature")
        case .wrongRole: ("kios menulis catatan registrar", "a kiosk wrote a registrar's record")
        case .afterRevocation: ("catatan setelah kunci dicabut", "a record after its key was revoked")
        case .replayed: ("catatan yang sama dua kali", "the same record twice")
        case .fork: ("dua catatan berbeda di satu tempat", "two different records at one place")
        case .gap: ("catatan hilang dari rantai", "records are missing from a chain")
        case .prevMismatch: ("rantai putus", "a chain is broken")
        case .seenDecreased: ("melihat log yang lebih tua dari sebelumnya", "has seen an older log than before")
        case .seenMismatch: ("melihat log lain", "has seen another log")
        case .oldCheckpointInvalid: ("checkpoint lama tidak sah", "an old checkpoint is not valid")
        case .rolledBack: ("log lebih pendek dari dulu", "the log is shorter than it was")
        case .splitView: ("dua sejarah ditandatangani kunci yang sama", "one key signed two histories")
        case .openingMismatch: ("pembuka bukan milik catatan ini", "the opening is not this record's")
        case .openingMissing:
            ("pembuka hilang tanpa penghapusan tercatat", "the opening is missing and no erasure says why")
        case .lateRecord: ("terlambat, tetapi masih diterima", "late, but accepted")
        case .outOfOrder: ("di belakang catatan berikutnya", "behind a record with a higher seq")
        }
    }
}
