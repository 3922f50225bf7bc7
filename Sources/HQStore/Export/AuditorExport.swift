import Foundation
import GRDB
import IkrarAudit
import IkrarLedger
import IkrarModel

/// Writes the auditor's folder of one campaign from one snapshot of the store.
struct AuditorExport {
    /// The snapshot.
    let database: Database
    /// The campaign.
    let campaign: DocumentTable.StoredCampaign
    /// Who this HQ is.
    let authority: HQAuthority
    /// The newest published checkpoint: the log is written as of it.
    let checkpoint: SignedCheckpoint
    /// Opens openings, when names are given out.
    let vault: OpeningVault?
    /// Where to.
    let folder: ExportFolder

    /// Writes log and acts.
    func writeLog() throws {
        var log = LogExport(to: folder, checkpoint: checkpoint)
        var acts = ExportedAct.heading
        var actObjects: [ExportedAct] = []
        let size = Int64(checkpoint.checkpoint.tree.size)
        let ceremonies = try ceremonyIDs()
        let notes = try Row.fetchCursor(
            database,
            sql: "SELECT log_index, note FROM log WHERE log_index < ? ORDER BY log_index",
            arguments: [size]
        )
        var count: Int64 = 0
        while let row = try notes.next() {
            let index: Int64 = row[0]
            let note: Data = row[1]
            let signed = try SignedRecord(parsing: [UInt8](note))
            if let act = ExportedAct(signed, index: UInt64(index)) {
                acts += act.line
                actObjects.append(act)
            }
            try log.add(signed.note, opening: try opening(of: signed, index: index, ceremonies: ceremonies))
            count += 1
        }
        guard count == size else { throw HQStoreError.damaged("the log has \(count) of \(size) notes") }
        try log.finish()
        if vault != nil {
            // Who verifies the openings must not miss those of other campaigns.
            let list = ceremonies.sorted().map { $0 + "\n" }.joined()
            try folder.write(list, to: "\(LogExport.openingsName)/ceremonies")
        }
        try folder.write(acts, to: "acts.csv")
        try folder.write(Self.json(actObjects), to: "acts.json")
    }

    /// Writes the public keys, to be compared with what the auditor was told by another way.
    func writeKeys() throws {
        try folder.write(authority.logKey.text + "\n", to: "keys/log.vkey")
        try folder.write(authority.firstRegistrarKey.text + "\n", to: "keys/registrar.vkey")
    }

    /// Writes every version of the campaign's documents, each named by its hash, which `define` records name too.
    func writeDocuments() throws {
        let ceremonies = try ceremonyIDs()
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT kind, document_id, sha256, bytes, is_current FROM document ORDER BY kind, imported_at, sha256"
        )
        var list = CSVLine.encoded(["file", "kind", "id", "current", "document"])
        for row in rows {
            let (kind, id): (String, String) = (row["kind"], row["document_id"])
            switch kind {
            case DefineKind.campaign.rawValue: guard id == campaign.campaign.id else { continue }
            case DefineKind.ceremony.rawValue: guard ceremonies.contains(id) else { continue }
            default: guard id == campaign.campaign.pledgeText.id else { continue }
            }
            let hash = try Hash32(stored: row["sha256"])
            let digits = Hexadecimal.encode(hash.bytes)
            let name = "documents/\(kind)-\(digits).yaml"
            try folder.write([UInt8](row["bytes"] as Data), to: name)
            list += CSVLine.encoded([name, kind, id, String(row["is_current"] as Bool), hash.base64])
        }
        try folder.write(list, to: "documents/documents.csv")
    }

    /// Writes counts and completeness, and with `names` the people.
    func writeReport(_ report: AuditReport) throws {
        let aggregates = AuditReport(
            asOf: report.asOf,
            campaign: report.campaign,
            provisional: report.provisional,
            counts: report.counts,
            completeness: report.completeness,
            units: report.units,
            people: []
        )
        try folder.write(Self.json(aggregates), to: "report/counts.json")
        try folder.write(Self.json(report.completeness), to: "report/completeness.json")
        var units = CSVLine.encoded([
            "as_of", "provisional", "unit_id", "unit", "obligated", "attended", "pledged", "refused", "excused",
            "pending",
        ])
        for unit in report.units {
            let counts = unit.counts
            units += CSVLine.encoded(
                [report.asOf, String(report.provisional), unit.id, unit.path.joined(separator: " / ")]
                    + [
                        counts.obligated, counts.attended, counts.pledged, counts.refused, counts.excused,
                        counts.pending,
                    ].map { String($0) }
            )
        }
        try folder.write(units, to: "report/units.csv")
        var kiosks = CSVLine.encoded(["as_of", "kiosk", "in", "seq", "time", "last_seen", "missing", "open_ceremony"])
        for kiosk in report.completeness.kiosks {
            kiosks += CSVLine.encoded([
                report.asOf, kiosk.kiosk, String(kiosk.isIn), kiosk.seq.map { String($0) } ?? "", kiosk.time ?? "",
                kiosk.lastSeen ?? "", String(kiosk.missing), kiosk.openCeremony ?? "",
            ])
        }
        try folder.write(kiosks, to: "report/completeness.csv")
        if vault != nil { try folder.write(report.csv, to: "names/people.csv") }
    }

    /// The opening of a record that belongs to the campaign, when names are given out.
    private func opening(of signed: SignedRecord, index: Int64, ceremonies: Set<String>) throws -> [UInt8]? {
        guard let vault, signed.record.body.subject != nil else { return nil }
        switch signed.record.body {
        case .excuse(let body): guard body.campaign == campaign.campaign.id else { return nil }
        case .match, .correct: guard try isOfCampaign(replacement: index, ceremonies) else { return nil }
        default: guard signed.record.body.ceremony.map(ceremonies.contains) == true else { return nil }
        }
        return try LogReader.opening(database, at: index, vault: vault)?.encoded()
    }

    private func isOfCampaign(replacement index: Int64, _ ceremonies: Set<String>) throws -> Bool {
        let target = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT target_index FROM replacement WHERE by_index = ?"),
            arguments: [index]
        )
        guard let target, let note = try LogReader.note(database, at: target) else { return false }
        return try SignedRecord(parsing: note).record.body.ceremony.map(ceremonies.contains) ?? false
    }

    private func ceremonyIDs() throws -> Set<String> {
        Set(
            try String.fetchAll(
                database,
                sql: "SELECT ceremony_id FROM ceremony WHERE campaign = ?",
                arguments: [campaign.row]
            )
        )
    }

    private static func json(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return [UInt8](try encoder.encode(value)) + [0x0A]
    }
}
