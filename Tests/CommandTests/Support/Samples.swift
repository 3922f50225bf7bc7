import KioskControl

/// Fictional answers.
enum Samples {
    static let person = PersonAnswer(
        id: "l-1",
        name: "SITI CONTOH, S.Sos.",
        unit: "Kota Contoh / Dinas Contoh",
        category: "PNS",
        identifierMasked: "•••• 1999"
    )
    static let record = RecordAnswer(type: "pledge", seq: 5, leaf: "5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU=")
    static let recorded = ScanAnswer(outcome: .recorded, person: person, records: [record])

    static let recordedJSON = """
        {"outcome":"recorded","person":{"category":"PNS","id":"l-1","identifier_masked":"•••• 1999",\
        "name":"SITI CONTOH, S.Sos.","unit":"Kota Contoh / Dinas Contoh"},"records":[{"leaf":\
        "5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU=","seq":5,"type":"pledge"}]}
        """

    static func preview(ended: Int = 0, refused: Int = 0) -> RosterPreviewAnswer {
        RosterPreviewAnswer(
            importID: "7",
            new: 12_345,
            changed: 2,
            ended: ended,
            unchanged: 4,
            refusedCount: refused,
            refused: refused == 0
                ? []
                : [RosterRefusalAnswer(row: 9, column: "NIP BARU", reason: "scientific_notation", detail: "")],
            conflicts: 0,
            units: 6,
            needsConfirmation: ended > 0 || refused > 0
        )
    }
}
