import IkrarAudit
import IkrarLedger

/// The README of an auditor's folder: what is in it and how to check it, in Indonesian and English.
struct AuditorReadme {
    /// The figures of the folder.
    let report: AuditReport
    /// Whose log it is.
    let authority: HQAuthority
    /// As of which checkpoint.
    let checkpoint: SignedCheckpoint
    /// Whether names are in it.
    let withNames: Bool

    /// The text.
    var text: String {
        """
        # Ikrar: berkas untuk pengawas / auditor's folder

        - kampanye / campaign: `\(report.campaign)`
        - log: `\(authority.origin)`
        - ukuran / size: \(checkpoint.checkpoint.tree.size), akar / root: `\(checkpoint.checkpoint.tree.root.base64)`
        - dibuat / made: \(report.asOf)
        - nama / names: \(withNames ? "ada / included" : "tidak ada / none")

        \(indonesian)

        \(english)

        """
    }

    private var command: String {
        let openings = withNames ? " --openings openings" : ""
        return "ikrar-hq verify log --log-key keys/log.vkey --registrar-key keys/registrar.vkey "
            + "--origin \(authority.origin) --old checkpoints" + openings
    }

    private var indonesian: String {
        """
        ## Bahasa Indonesia

        | isi | arti |
        |---|---|
        | `log/` | seluruh log sebagai c2sp.org/tlog-tiles: `checkpoint`, `tile/…`, dan catatan dalam `tile/entries/…` |
        | `keys/` | kunci publik log dan registrar. **Bandingkan dengan kunci yang Anda terima lewat jalan lain**; kunci di sini hanya salinan |
        | `checkpoints/` | semua checkpoint yang pernah diterbitkan, menurut ukurannya |
        | `documents/` | dokumen kampanye, upacara dan naskah ikrar; nama berkas ialah SHA-256 isinya, yang juga disebut catatan `define` |
        | `report/` | jumlah per unit, dan pernyataan kelengkapan: kios mana yang sudah masuk dan sampai catatan ke berapa |
        | `acts.csv`, `acts.json` | pembatalan, perbaikan, pengecualian, pemusnahan, kunci: dengan alasan dan dasarnya |
        | `SHA256SUMS` | jumlah semua berkas: `sha256sum -c SHA256SUMS` |
        \(withNames ? "| `names/`, `openings/` | **data pribadi**: siapa, dan pembuka catatan kampanye ini. Pemberiannya tercatat di log sebagai `disclose` |\n" : "")
        Memeriksa, juga tanpa jaringan:

            \(command)

        Dengan alat lain: setiap alat tlog-tiles dapat membaca `log/`. `checkpoint` ialah catatan bertanda tangan
        (c2sp.org/signed-note) dengan kunci `keys/log.vkey`; hash daun ialah SHA-256(0x00 ‖ catatan) menurut RFC 6962. Format
        catatan ada dalam artikel RecordFormat.

        Yang dibuktikan: siapa mencatat apa dan kapan, dan bahwa sejak itu tidak ada yang diubah atau dihilangkan. Yang tidak
        dibuktikan: bahwa orangnya hadir atau rela; untuk itu ada petugas, saksi, dan bukti milik orang itu sendiri. Angka yang
        bertanda `provisional` belum lengkap. Orang yang belum ikrar tidak melanggar apa pun karena itu.
        """
    }

    private var english: String {
        """
        ## English

        | content | meaning |
        |---|---|
        | `log/` | the whole log as c2sp.org/tlog-tiles: `checkpoint`, `tile/…`, and the records in `tile/entries/…` |
        | `keys/` | public keys of log and registrar. **Compare them with those you were told by another way**; these are copies |
        | `checkpoints/` | every checkpoint ever published, by its size |
        | `documents/` | documents of campaign, ceremonies and pledge text; a file's name is its SHA-256, which `define` records name too |
        | `report/` | counts by unit, and the completeness statement: which kiosks are in, up to which record |
        | `acts.csv`, `acts.json` | voids, corrections, excuses, erasures, keys: with their reasons and grounds |
        | `SHA256SUMS` | the sums of all files: `sha256sum -c SHA256SUMS` |
        \(withNames ? "| `names/`, `openings/` | **personal data**: who, and the openings of this campaign's records. That they were given out is in the log as `disclose` |\n" : "")
        To check it, without a network too:

            \(command)

        With other tools: any tlog-tiles tool can read `log/`. `checkpoint` is a signed note (c2sp.org/signed-note) by the key
        `keys/log.vkey`; a leaf hash is SHA-256(0x00 ‖ record) as in RFC 6962. The article RecordFormat defines the records.

        What is proven: who recorded what and when, and that nothing was changed or dropped since. What is not: that a person
        was present or willing; for that there are officers, witnesses, and the person's own receipt. Figures marked
        `provisional` are not complete. That somebody has not pledged is no violation.
        """
    }
}
