import DurableSQLite
import GRDB
package import IkrarLedger
import IkrarModel

extension KioskStore {
    /// Enrols the code of a badge or card to a person, so that a scan of it is one of theirs; durable on return. Only its keyed hash
    /// is kept. Enrolling it to the same person again changes nothing.
    ///
    /// - Throws: ``KioskStoreError/tokenTaken`` when it is somebody else's, also as a number on the roster;
    ///   ``KioskStoreError/unknownPerson(id:)``; ``KioskStoreError/invalid(_:)`` for what is too short or too long to be a token, or
    ///   a well-formed NIP or NIK, which is a number and no token.
    /// - Returns: Whom it belongs to.
    package func enrolToken(
        _ input: String,
        to personID: String,
        at time: RecordTime
    ) async throws(KioskStoreError) -> PersonSummary {
        guard let token = TokenText(input) else {
            throw .invalid(
                "a token has \(TokenText.charactersMin) characters to \(PreparedScan.inputBytesMax) bytes"
            )
        }
        let core = try core()
        let hmac = core.identifierKey.hmac(token: token.text)
        var number: [UInt8]?
        // What is no identifier at all is what a token should be.
        if let (identifier, _) = try? Identifier.acceptingOddStructure(token.text) {
            guard identifier.kind == .nrp || identifier.kind == .oldNIP else {
                throw .invalid("this is a number of a person, not a token")
            }
            number = core.identifierKey.hmac(digits: identifier.digits)
        }
        let known = number
        return try await core.commits.write { db, _ in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT \(PersonRow.columns) FROM person p JOIN unit u ON u.key = p.unit WHERE p.id = ?",
                arguments: [personID]
            )
            guard let person = row.map({ PersonRow($0) }) else { throw KioskStoreError.unknownPerson(id: personID) }
            if let known, try !PersonRow.all(hmac: known, db).isEmpty { throw KioskStoreError.tokenTaken }
            if let owner = try PersonRow.all(token: hmac, db).first {
                guard owner.key == person.key else { throw KioskStoreError.tokenTaken }
                return person.summary
            }
            try db.execute(
                sql: "INSERT INTO token (hmac, person, enrolled_at) VALUES (?, ?, ?)",
                arguments: [hmac.data, person.key, time.text]
            )
            return person.summary
        }
    }
}
