/// The answer to `GET /v1/status`. It names no person; any local user may read it.
package struct StatusAnswer: Codable, Equatable, Sendable {
    /// The daemon's version.
    package let version: String
    /// The name this kiosk signs with; empty, and absent in JSON, while the store cannot be read.
    package var signer: String { knownSigner ?? "" }
    /// The public key (vkey) to it; empty likewise.
    package var key: String { knownKey ?? "" }
    /// The sequence number of the next record; 0, and absent in JSON, while the store cannot be read.
    package var nextSeq: UInt64 { knownNextSeq ?? 0 }
    /// The leaf hash of the newest record.
    package let head: String?
    /// The open ceremony.
    package let ceremony: OpenCeremonyAnswer?
    /// People on the roster; 0, and absent in JSON, while the store cannot be read.
    package var people: Int { knownPeople ?? 0 }
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

    private let knownSigner: String?
    private let knownKey: String?
    private let knownNextSeq: UInt64?
    private let knownPeople: Int?

    /// An answer of these values. Of a store without a signer nothing is known.
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
        let isReadable = !signer.isEmpty
        knownSigner = isReadable ? signer : nil
        knownKey = isReadable ? key : nil
        knownNextSeq = isReadable ? nextSeq : nil
        knownPeople = isReadable ? people : nil
        self.head = head
        self.ceremony = ceremony
        self.sync = sync
        self.oldestUnsent = oldestUnsent
        self.disk = disk
        self.clock = clock
        self.readers = readers
        self.refusal = refusal
    }

    private enum CodingKeys: String, CodingKey {
        case version, head, ceremony, sync, disk, clock, readers, refusal
        case knownSigner = "signer"
        case knownKey = "key"
        case knownNextSeq = "next_seq"
        case knownPeople = "people"
        case oldestUnsent = "oldest_unsent"
    }
}
