/// What KEDUDUKAN HUKUM says about whether a person is still employed.
///
/// People who have left stand in exports for months. They are not people to ask for a pledge, so their rows are skipped
/// and listed; if they were employed before, their employment ends with the import, after the usual confirmation.
/// Suspension, unpaid leave, study and the preparation for retirement are employment.
enum LegalStatusRule {
    /// Whether the text says that the person has left.
    static func hasLeft(_ legalStatus: String?) -> Bool {
        let folded = FoldedText(legalStatus)
        return folded.contains(any: left) && !folded.contains(any: stillEmployed)
    }

    private static let stillEmployed: FoldedText.Words = [
        "masapersiapanpensiun", "mpp", "sementara", "pengaktifankembali", "aktifkembali", "keberatan", "banding",
        "uangtunggu", "calonpensiun",
    ]
    private static let left: FoldedText.Words = [
        "pensiun", "berhenti", "pemberhentian", "dipecat", "meninggal", "wafat", "tewas", "almarhum", "mutasikeluar",
        "pindahinstansi", "pindahkeluar", "hilang", "mengundurkandiri", "tidakaktif", "nonaktif", "putuskontrak",
        "kontrakberakhir", "kontrakhabis",
    ]
}
