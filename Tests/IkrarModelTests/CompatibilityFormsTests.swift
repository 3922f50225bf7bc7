import IkrarModel
import Testing

@Suite struct CompatibilityFormsTests {
    @Test(
        "characters with an ASCII form take it, all others stay",
        arguments: [
            ("ＮＩＰ：１９９０", "NIP:1990"), ("\u{A0}\u{3000}", "  "), ("ﬁﬂ", "fifl"), ("½", "½"), ("№ 9", "No 9"),
            ("²³¹", "231"), ("𝟘𝟙𝟿", "019"), ("K", "K"), ("é漢😀", "é漢😀"), ("⒇", "(20)"), ("plain", "plain"), ("", ""),
        ]
    )
    func folds(_ text: String, _ folded: String) {
        // Compared as bytes: String equality would call é and e + accent the same.
        #expect(Array(CompatibilityForms.asciiFolded(text).utf8) == Array(folded.utf8))
    }
}
