import DurableSQLite
import GRDB
import IkrarAudit
package import IkrarLedger
import IkrarModel

/// What the auditor of a campaign is given.
extension HQStore {
    /// Records that names of a campaign are given out, on this ground: `disclose`. To be published before they are.
    package func disclose(
        campaign: String,
        ground: String,
        context: ActContext
    ) async throws(HQStoreError) -> [HQAct] {
        try ActTransaction.check(ground: ground)
        return try await act(context) { acts in
            guard try DocumentTable(acts.database).row(ofCampaign: campaign) != nil else {
                throw HQStoreError.unknownCampaign(campaign)
            }
            try acts.write { clock, officer, _ in
                .disclose(DiscloseBody(clock: clock, operator: officer, campaign: campaign, ground: ground))
            }
        }
    }

    /// Writes the auditor's folder of a campaign to `path`: the log with its newest checkpoint, all checkpoints, the public
    /// keys, the campaign's documents, acts with their reasons, counts and completeness, and a README. Without
    /// `withNames` nothing in it is about a single person.
    ///
    /// On return the folder is complete and durable and was read back; before, there is nothing at `path`. Refuses a path
    /// that is taken. The log it holds was made anew from the notes and has the root that its checkpoint says.
    ///
    /// - Parameters:
    ///   - checkpoints: every published checkpoint, in order of size; the log is written as of the last one.
    ///   - withNames: whether people and openings are given out; record that first, with ``disclose(campaign:ground:context:)``.
    package func exportAuditor(
        campaign: String,
        to path: String,
        checkpoints: [SignedCheckpoint],
        withNames: Bool,
        now: RecordTime
    ) async throws(HQStoreError) {
        guard let newest = checkpoints.last else { throw .notPublished }
        let report = try await audit(campaign: campaign, now: now)
        let folder = try ExportFolder(path: path)
        do {
            try writeSnapshot(of: campaign, report, checkpoint: newest, withNames: withNames, to: folder)
            for checkpoint in checkpoints {
                try folder.write(checkpoint.bytes, to: "checkpoints/\(checkpoint.checkpoint.tree.size)")
            }
            let readme = AuditorReadme(report: report, authority: authority, checkpoint: newest, withNames: withNames)
            try folder.write(readme.text, to: "README.md")
            try folder.seal()
            try folder.check()
            try folder.publish()
        } catch {
            folder.discard()
            throw HQStoreError(mapping: error)
        }
    }

    /// What comes out of the database: log, keys, documents, report.
    private func writeSnapshot(
        of campaign: String,
        _ report: AuditReport,
        checkpoint: SignedCheckpoint,
        withNames: Bool,
        to folder: ExportFolder
    ) throws {
        try database.pool.read { connection in
            let campaigns = try DocumentTable(connection).campaigns()
            guard let stored = campaigns.first(where: { $0.campaign.id == campaign }) else {
                throw HQStoreError.unknownCampaign(campaign)
            }
            let export = AuditorExport(
                database: connection,
                campaign: stored,
                authority: authority,
                checkpoint: checkpoint,
                vault: withNames ? vault : nil,
                folder: folder
            )
            try export.writeLog()
            try export.writeKeys()
            try export.writeDocuments()
            try export.writeReport(report)
        }
    }
}
