/// Documents of a small fictional city.
enum SampleDocuments {
    static let text = """
        kind: pledge_text
        version: 1
        id: test-text
        title: "Ikrar (CONTOH)"
        language: id
        sample: true
        source: "Ditulis untuk pengujian"
        opening: "Kami menyatakan ikrar:"
        points: ["bersikap netral."]
        closing: "Demikian."

        """

    static func campaign(textSHA256: String) -> String {
        """
        kind: campaign
        version: 1
        id: campaign
        title: "Ikrar"
        region: "Kota Contoh"
        zone: Asia/Jakarta
        legal_basis:
          - key: se
            title: "Surat Edaran"
        obligation:
          as_of: 2026-09-01
        pledge_text:
          id: test-text
          sha256: \(textSHA256)
        ceremonies:
          - id: c-both
            title: "Upacara"
            occasion: ceremony
            mode: on_site
            date: 2026-09-17
            records: [attendance, pledge]

        """
    }

    /// A well-formed NIP of nobody, another one for each index below 90,000.
    static func number(_ index: Int) -> String {
        let day = padded(1 + index / 10 % 28)
        let month = padded(1 + index / 280 % 12)
        return "\(1970 + index / 3360)\(month)\(day)2019011\(990 + index % 10)"
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
