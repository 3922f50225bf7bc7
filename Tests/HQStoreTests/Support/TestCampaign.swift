/// The campaign that the tests are about, as its document.
enum TestCampaign {
    static let id = "netralitas-2026"
    static let ceremony = "2026-09-17-hkn"

    static let yaml = yaml()

    static func yaml(obligation: String = "  as_of: 2026-09-17", ceremonies: [String] = [ceremony]) -> String {
        """
        kind: campaign
        version: 1
        id: \(id)
        title: Ikrar netralitas
        region: Kota Contoh
        zone: Asia/Jakarta
        legal_basis:
          - key: se
            title: Surat Edaran Walikota
        obligation:
        \(obligation)
        pledge_text:
          id: pn-2026
          sha256: "\(String(repeating: "ab", count: 32))"
        ceremonies:

        """
            + ceremonies.map { id in
                """
                  - id: \(id)
                    title: Hari Kesadaran Nasional
                    occasion: ceremony
                    mode: on_site
                    date: 2026-09-17

                """
            }.joined()
    }
}
