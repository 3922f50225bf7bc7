/// The level of a position, from ESELON NAMA and JENIS JABATAN NAMA.
package enum PositionLevel: String, Sendable, CaseIterable {
    /// Jabatan Pimpinan Tinggi Utama.
    case topPrincipal = "jpt_utama"
    /// Jabatan Pimpinan Tinggi Madya (eselon I).
    case topMiddle = "jpt_madya"
    /// Jabatan Pimpinan Tinggi Pratama (eselon II).
    case topFirst = "jpt_pratama"
    /// Administrator (eselon III).
    case administrator
    /// Pengawas (eselon IV and V).
    case supervisor = "pengawas"
    /// Jabatan fungsional.
    case functional = "fungsional"
    /// Pelaksana, formerly fungsional umum.
    case executor = "pelaksana"

    /// The level told by an echelon ("III.a", "31") and a kind of position, both as given; `nil` when neither tells.
    static func level(echelon: String?, positionKind: String?) -> PositionLevel? {
        let kind = FoldedText(positionKind)
        if kind.contains(any: ["pimpinantinggi"]) {
            if kind.contains(any: ["utama"]) { return .topPrincipal }
            if kind.contains(any: ["madya"]) { return .topMiddle }
            if kind.contains(any: ["pratama"]) { return .topFirst }
        }
        if let level = echelon.flatMap(ofEchelon) { return level }
        if kind.contains(any: ["administrator"]) { return .administrator }
        if kind.contains(any: ["pengawas"]) { return .supervisor }
        if kind.contains(any: ["pelaksana", "fungsionalumum"]) { return .executor }
        return kind.contains(any: ["fungsional"]) ? .functional : nil
    }

    private static func ofEchelon(_ text: String) -> PositionLevel? {
        var folded = Substring(Folding.fold(text))
        if folded.hasPrefix("eselon") { folded = folded.dropFirst("eselon".count) }
        let numeral = folded.prefix { $0 == "i" || $0 == "v" }
        switch numeral.isEmpty ? folded.prefix(1) : numeral {
        case "i", "1": return .topMiddle
        case "ii", "2": return .topFirst
        case "iii", "3": return .administrator
        case "iv", "v", "4", "5": return .supervisor
        default: return nil
        }
    }
}
