/// What KEDUDUKAN HUKUM says about whether a person is still employed.
///
/// People who have left stand in exports for months. They are not people to ask for a pledge, so their rows are skipped
/// and listed; if they were employed before, their employment ends with the import, after the usual confirmation.
/// Suspension, unpaid leave, study and the preparation for retirement are employment.
enum LegalStatusRule {
    /// Whether the text says that the person has left.
    static func hasLeft(_ legalStatus: String?) -> Bool {
        guard let legalStatus else { return false }
        let folded = Folding.fold(legalStatus)
        if stillEmployed.contains(where: folded.contains) { return false }
        return left.contains(where: folded.contains)
    }

    private static let stillEmployed = [
        "masapersiapanpensiun", "mpp", "sementara", "pengaktifankembali", "aktifkembali", "keberatan", "banding",
        "uangtunggu", "calonpensiun",
    ]
    private static let left = [
        "pensiun", "berhenti", "pemberhentian", "dipecat", "meninggal", "wafat", "tewas", "almarhum", "mutasikeluar",
        "pindahinstansi", "pindahkeluar", "hilang", "mengundurkandiri", "tidakaktif", "nonaktif", "putuskontrak",
        "kontrakberakhir", "kontrakhabis",
    ]
}
