import Foundation
import GRDB
package import IkrarDocuments
package import IkrarLedger
package import IkrarModel

/// Campaigns, ceremonies and pledge texts.
extension HQStore {
    /// Imports a document: keeps its exact bytes, makes it the current one of its id, and appends a `define` record.
    ///
    /// A campaign or ceremony also changes who is obligated, and records that named it before are counted now. All of
    /// it is one transaction. Importing the same bytes again changes nothing and appends nothing.
    ///
    /// - Parameter officer: Who brings it in; kept as an opening, and named by its commitment in the record.
    package func importDocument(
        _ file: DocumentFile,
        officer: OperatorOpening,
        now: RecordTime,
        clock: ClockEvidence
    ) async throws(HQStoreError) -> HQDocumentImport {
        let registrar = registrar
        let vault = vault
        return try await write { connection in
            let kind = file.document.defineKind
            let id = file.document.id
            let hash = Hash32.sha256(file.bytes)
            let current = try Data.fetchOne(
                connection,
                sql: "SELECT sha256 FROM document WHERE kind = ? AND document_id = ? AND is_current = 1",
                arguments: [kind.rawValue, id]
            )
            let result = HQDocumentImport(
                kind: kind.rawValue,
                id: id,
                sha256Hex: file.sha256Hex,
                changed: current != hash.blob
            )
            guard result.changed else { return result }
            try DocumentTable(connection).save(file, kind: kind, id: id, hash: hash, now: now.unixSeconds)
            let commitment = try OpeningWriter(connection, vault: vault).add(officer)
            try registrar.append(
                .define(DefineBody(clock: clock, operator: commitment, kind: kind, id: id, document: hash)),
                database: connection,
                now: now
            )
            if kind != .pledgeText { try StandingRefresh(connection, vault: vault).run() }
            return result
        }
    }

    /// The imported campaigns, as their documents say, in the order of their first import.
    package func campaigns() async throws(HQStoreError) -> [Campaign] {
        try await read { connection in try DocumentTable(connection).campaigns().map(\.campaign) }
    }
}
