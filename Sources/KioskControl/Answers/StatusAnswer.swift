/// The answer to `GET /v1/status`. It names no person; any local user may read it.
package struct StatusAnswer: Codable, Equatable, Sendable {
    /// The daemon's version.
    package let version: String
    /// The name this kiosk signs with.
    package let signer: String
    /// The public key (vkey) to it.
    package let key: String
    /// The sequence number of the next record.
    package let nextSeq: UInt64
    /// The leaf hash of the newest record.
    package let head: String?
    /// The open ceremony.
    package let ceremony: OpenCeremonyAnswer?
    /// People on the roster.
    package let people: Int
    /// How sending to HQ stands.
    package let sync: SyncAnswer
    /// The time of the oldest record HQ does not have, RFC 3339.
    package let oldestUnsent: String?
    /// The disk.
    package let disk: DiskAnswer
    /// The clock.
    package let clock: ClockAnswer?
    /// The configured readers, in the order of the configuration.
    package let readers: [ReaderAnswer]
    /// Why nothing is signed at present; absent when all is well.
    package let refusal: RefusalAnswer?

    /// An answer of these values.
    package init(
        version: String,
        signer: String,
        key: String,
        nextSeq: UInt64,
        head: String? = nil,
        ceremony: OpenCeremonyAnswer? = nil,
        people: Int,
        sync: SyncAnswer,
        oldestUnsent: String? = nil,
        disk: DiskAnswer,
        clock: ClockAnswer? = nil,
        readers: [ReaderAnswer] = [],
        refusal: RefusalAnswer? = nil
    ) {
        self.version = version
        self.signer = signer
        self.key = key
        self.nextSeq = nextSeq
        self.head = head
        self.ceremony = ceremony
        self.people = people
        self.sync = sync
        self.oldestUnsent = oldestUnsent
        self.disk = disk
        self.clock = clock
        self.readers = readers
        self.refusal = refusal
    }

    private enum CodingKeys: String, CodingKey {
        case version, signer, key, head, ceremony, people, sync, disk, clock, readers, refusal
        case nextSeq = "next_seq"
        case oldestUnsent = "oldest_unsent"
    }
}
