import Glibc
import IkrarModel

/// Why the system refused, in both languages.
package enum SystemText {
    /// The words for an `errno`; where there are none of ours, the system's, which are English.
    package static func message(_ errno: Int32) -> Message {
        let english = SystemReason.text(errno)
        return Message(indonesian: indonesian[errno] ?? "rincian teknis: \(english)", english: english)
    }

    private static let indonesian: [Int32: String] = [
        EACCES: "tidak diizinkan",
        EPERM: "tidak diizinkan",
        ENOENT: "tidak ada",
        ENOTDIR: "bagian dari jalurnya bukan direktori",
        EISDIR: "itu direktori",
        EEXIST: "sudah ada",
        EINVAL: "bukan berkas biasa",
        ENOSPC: "disk penuh",
        EDQUOT: "jatah disk habis",
        EROFS: "sistem berkasnya hanya dapat dibaca",
        EIO: "disk gagal membaca atau menulis",
        ENAMETOOLONG: "namanya terlalu panjang",
        ELOOP: "tautannya berputar",
        EMFILE: "terlalu banyak berkas terbuka",
        ENFILE: "terlalu banyak berkas terbuka",
        EPIPE: "penerimanya sudah pergi",
        EADDRINUSE: "alamatnya sudah dipakai",
        EADDRNOTAVAIL: "alamat itu bukan milik mesin ini",
        ECONNREFUSED: "tidak ada yang mendengarkan di situ",
    ]
}
