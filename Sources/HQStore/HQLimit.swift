/// Every limit of HQ's store, with its unit and the reason for the number.
package enum HQLimit {
    /// Seconds an enrolment token is good for unless its maker says otherwise: a working day and the trip to the site.
    package static let tokenLifetimeSeconds: Int64 = 24 * 3600
    /// Seconds a token may live at most: a token lying around for longer is a spare key to the log.
    package static let tokenLifetimeSecondsMax: Int64 = 30 * 24 * 3600
    /// Seconds an auditor's token may live at most: an audit of one campaign, from its first day to the report.
    package static let auditorTokenLifetimeSecondsMax: Int64 = 366 * 24 * 3600
    /// Bytes of an auditor's name: an institution and a person fit.
    package static let auditorNameBytesMax = 128
    /// Seconds between an enrolment's offer and its answer: one slow round trip, retried a few times.
    package static let challengeLifetimeSeconds: Int64 = 600
    /// Bytes in a site's id: it becomes a part of key names, paths and tables on paper.
    package static let siteBytesMax = 64
    /// Bytes in an origin: it is a host name in practice, and those end at 253.
    package static let originBytesMax = 253
    /// Bytes in a reason's code: a word or three.
    static let reasonBytesMax = 64
    /// Bytes in a ground: a sentence with the number of a letter, and a quarter of a record.
    static let groundBytesMax = 1024
    /// Notes one verification task takes at least; below it, starting the task costs more than it saves.
    static let notesPerVerificationTask = 16
    /// Notes kept as evidence of one chain's fork: enough to show it, too few to fill a disk with.
    static let forkEvidenceMax = 64
    /// Notes read from the database at once while tiles are made: 16 bundles, some 10 MB at the most.
    static let notesPerTileRound = 16 * 256
    /// Seconds that a partial tile stays once the full one is there: whoever fetched the checkpoint before has long fetched
    /// its tiles, and a log that grows by single entries leaves some 75 kB a second.
    static let partialTileSeconds: Int64 = 600
    /// Records folded by a rebuild before the people they touched are written: their standings stay in memory meanwhile.
    static let recordsPerRebuildRound = 4_096
    /// Rows of each table that a rebuild lists when they differ; all are counted.
    static let listedDifferencesMax = 1_000
    /// Seconds a statement waits for another process's transaction: a roster import beside the running server.
    static let busyTimeoutSeconds = 20.0
    /// Staged rows compared, or removed, in one transaction: some tens of milliseconds, and records wait no longer.
    package static let stagedRowsPerTransaction = 2_000
    /// Seconds after which a roster import that was neither committed nor discarded is taken to have been interrupted.
    static let rosterImportSecondsMax: Int64 = 24 * 3600
    /// Times that the plan of an import is made anew because others were committed meanwhile, before it is given up.
    static let rosterPlansMax = 3
    /// KiB of page cache for the writer: the inner pages of a province's standings stay in memory.
    static let writerCacheKiB = 64 * 1024
    /// KiB of page cache for each reader.
    static let readerCacheKiB = 8 * 1024
    /// Pages in the `-wal` before a commit also checkpoints: scattered standings are written back less often.
    static let autocheckpointPages = 8_000
    /// Bytes to which the `-wal` is cut back after a checkpoint: as large as it grows in normal work.
    static let journalSizeLimitBytes = 64 << 20
}
