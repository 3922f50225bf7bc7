/// How a ``DurableDatabase`` is opened.
package struct DurableDatabaseOptions: Sendable {
    /// SQLite's `application_id`, which tells this program's databases from all others. Must not be 0.
    package var applicationID: Int32

    /// Whether a missing file is created. An existing file is never replaced, not even an empty one.
    package var createsMissingFile: Bool

    /// How many read-only connections may be open at once.
    ///
    /// Two: one for a long export or audit, one for the short questions beside it; each costs its page cache.
    package var maximumReaderCount: Int

    /// Page cache of the writing connection in KiB.
    ///
    /// 2 MiB hold the inner pages and the growing ends of every table of a kiosk; the rest is the kernel's cache.
    package var writerCacheKiB: Int

    /// Page cache of each reading connection in KiB.
    package var readerCacheKiB: Int

    /// Pages in the `-wal` after which a commit also checkpoints. SQLite's own default.
    package var autocheckpointPages: Int

    /// Size in bytes to which the `-wal` is cut back after a checkpoint, so that one large import does not keep its space.
    package var journalSizeLimitBytes: Int

    /// Seconds a statement waits for another connection's lock. Only a checkpoint or a recovery holds one for long.
    package var busyTimeoutSeconds: Double

    /// Whether `PRAGMA quick_check` runs at opening. On: a few milliseconds a megabyte buy an early refusal.
    package var checksPages: Bool

    /// Options with the defaults described at each property.
    package init(
        applicationID: Int32,
        createsMissingFile: Bool = true,
        maximumReaderCount: Int = 2,
        writerCacheKiB: Int = 2048,
        readerCacheKiB: Int = 512,
        autocheckpointPages: Int = 1000,
        journalSizeLimitBytes: Int = 8 << 20,
        busyTimeoutSeconds: Double = 5,
        checksPages: Bool = true
    ) {
        precondition(applicationID != 0, "an application id of 0 is what every new SQLite file has")
        self.applicationID = applicationID
        self.createsMissingFile = createsMissingFile
        self.maximumReaderCount = maximumReaderCount
        self.writerCacheKiB = writerCacheKiB
        self.readerCacheKiB = readerCacheKiB
        self.autocheckpointPages = autocheckpointPages
        self.journalSizeLimitBytes = journalSizeLimitBytes
        self.busyTimeoutSeconds = busyTimeoutSeconds
        self.checksPages = checksPages
    }
}
