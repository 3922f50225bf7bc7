import IkrarModel

extension AuditReport {
    /// The people as CSV (RFC 4180: CRLF, quotes where needed). Every line carries when it was read and whether it is
    /// provisional, since a line copied elsewhere must still say so. Cells that a spreadsheet could run are neutralised.
    package var csv: String {
        let header = [
            "as_of", "provisional", "id", "name", "unit", "unit_id", "category", "identifier_masked", "state",
            "attended",
            "first_time", "first_kiosk",
        ]
        let lines = people.map { person in
            [
                asOf, String(provisional), person.id, person.name, person.unit, person.unitID, person.category,
                person.identifierMasked, person.state.rawValue, String(person.attended), person.first?.time ?? "",
                person.first?.kiosk ?? "",
            ]
        }
        return ([header] + lines).map { CSVLine.encoded($0) }.joined()
    }
}
