/// Small correct documents that tests change in one place.
enum Texts {
    static let pledgeText = """
        kind: pledge_text
        version: 1
        id: naskah-1
        title: Ikrar
        language: id
        sample: true
        source: Uji
        opening: "Kami:"
        points:
          - satu;
          - >-
            dua
            lanjut.
        closing: Demikian.

        """

    static let pledgeTextHash = "a024a1208fec43f8eded054683d5e3c356db23d12de1959b66eaea4a5bf563c7"

    static let ceremony = """
        kind: ceremony
        version: 1
        campaign: uji-2026
        id: 2026-09-17-susulan
        title: Susulan
        occasion: make_up
        mode: hybrid
        date: 17 September 2026
        weekday: Kamis
        start: "07:30"
        place: Aula
        zone: Asia/Makassar
        records: [pledge]

        """

    static let campaign = """
        kind: campaign
        version: 1
        id: uji-2026
        title: Uji
        region: Kota Contoh
        zone: Asia/Jayapura
        legal_basis:
          - key: pp
            title: Peraturan Pemerintah
            number: 94 Tahun 2021
            date: 31/08/2021
            follows: [uu]
          - key: uu
            title: Undang-Undang
        obligation:
          categories: [PNS, THL]
          units: ["99.01"]
          as_of: 2026-01-01
        pledge_text:
          id: naskah-1
          sha256: 0000000000000000000000000000000000000000000000000000000000000000
        ceremonies:
          - id: satu
            title: Satu
            occasion: assembly
            mode: on_site
            date: unknown
          - id: dua
            title: Dua
            occasion: meeting
            mode: online
            date: 2026-09-17
            zone: Asia/Jakarta

        """
}

extension String {
    /// The text with the first occurrence replaced; a test that changes nothing would prove nothing.
    func replacingFirst(_ part: String, with other: String) -> String {
        guard let range = self.firstRange(of: part) else { preconditionFailure("“\(part)” is not in the text") }
        return replacingCharacters(in: range, with: other)
    }

    private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        var text = self
        text.replaceSubrange(range, with: other)
        return text
    }
}
