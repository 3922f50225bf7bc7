import IkrarModel
import Testing

@Suite struct NameFoldingTests {
    @Test(
        "names that people would call the same fold alike",
        arguments: [
            ("SITI NUR'AINI", "siti nuraini"), ("Siti  Nur’aini", "siti nuraini"), ("Siti Nur‘aini", "siti nuraini"),
            ("M. Yusuf, S.Sos.", "m yusuf s sos"), ("José Müller", "jose muller"), ("Jose\u{301}", "jose"),
            ("Ｂｕｄｉ", "budi"), ("Al-Farizi", "al farizi"), ("Đorđe Łukasz", "dorde lukasz"), ("Straße", "strasse"),
            ("Ridwan II", "ridwan ii"), ("漢字 Budi", "漢字 budi"), ("  ", ""), ("'; DROP", "drop"), ("Ž ž ſ ŉ", "z z s n"),
        ]
    )
    func folds(_ name: String, _ folded: String) {
        #expect(NameFolding.fold(name) == folded)
    }
}
