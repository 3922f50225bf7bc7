import Foundation
import IkrarDocuments

/// A small campaign with a ceremony, and a roster for it. Everybody here is fictional.
enum TestDocuments {
    static let pledgeText = """
        kind: pledge_text
        version: 1
        id: naskah-uji
        title: "Naskah Uji"
        language: id
        sample: true
        source: "Ditulis untuk pengujian"
        opening: "Kami menyatakan ikrar:"
        points:
          - "menjaga sikap netral."
        closing: "Demikian."

        """

    static let campaignID = "uji-2026"
    static let ceremonyID = "2026-09-17-hkn"

    static func campaign() throws -> String {
        let hash = try DocumentFile(parsing: Array(pledgeText.utf8)).sha256Hex
        return """
            kind: campaign
            version: 1
            id: \(campaignID)
            title: "Kampanye Uji"
            region: "Kota Contoh"
            zone: Asia/Jakarta
            legal_basis:
              - key: se
                title: "Surat Edaran"
                number: "B/1/800.1.10/VIII/2026"
                date: 27 Agustus 2026
            obligation:
              as_of: 2026-08-27
            pledge_text:
              id: naskah-uji
              sha256: \(hash)
            ceremonies:
              - id: \(ceremonyID)
                title: "Upacara"
                occasion: ceremony
                mode: on_site
                date: 2026-09-17
                weekday: Kamis
                place: "Halaman"
                records: [attendance, pledge]

            """
    }

    /// A man who is on the roster.
    static let budi = "199001012015011999"
    /// A woman who is on the roster.
    static let sari = "199001012015012999"
    /// Well-formed, on no roster.
    static let stranger = "199203042015011998"

    static let roster = """
        NIP BARU;NAMA;JENIS PEGAWAI NAMA;STATUS CPNS PNS;UNOR ID;UNOR NAMA
        '\(budi);BUDI CONTOH;PNS Daerah;P;U1;DINAS CONTOH
        '\(sari);SARI CONTOH;PNS Daerah;P;U1;DINAS CONTOH

        """
}
