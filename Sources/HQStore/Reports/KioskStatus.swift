import GRDB

/// What HQ has of one kiosk, and what it knows to lack.
package struct KioskStatus: Hashable, Sendable {
    /// The kiosk's name: `<site>/<incarnation>`.
    package let name: String
    /// Its site.
    package let site: String
    /// The name of the key in use.
    package let signer: String
    /// When it enrolled, in Unix seconds.
    package let enrolledAt: Int64
    /// When it was revoked, in Unix seconds.
    package let revokedAt: Int64?
    /// When it last sent a request that HQ could attribute to it, in Unix seconds.
    package let lastSeenAt: Int64?
    /// The last seq of the key in use that HQ has; nil before the first.
    package let lastSeq: UInt64?
    /// The time of that record, as the kiosk wrote it.
    package let headTime: String?
    /// The last seq that the kiosk said it has; nil when it said it has none, or was never here.
    package let reportedSeq: UInt64?
    /// The last seq of the key in use that its revocation still accepts; nil without one, and when it accepts none.
    package let revokedSeq: UInt64?
    /// Records that HQ knows to lack below what it has: withheld ones, and what older keys of the kiosk did not send.
    package let gaps: Int
    /// The ceremony that its last seal opened; nil when it closed one, or there is none.
    package let openCeremony: String?
    /// Notes that contradict what HQ has.
    package let forks: Int
    /// Records that were logged behind the revocation of their key: genuine, but late.
    package let late: Int

    /// Every kiosk, by name. Counts are over all its chains; what concerns the end is the newest chain's.
    static func fetchAll(_ database: Database) throws -> [KioskStatus] {
        let chains = try Row.fetchAll(
            database,
            sql: """
                SELECT s.*, (SELECT count(*) FROM fork f WHERE f.signer_id = s.id) AS forks,
                    (SELECT count(*) FROM entry e WHERE e.signer_id = s.id AND e.log_index > s.revoked_index) AS late
                FROM signer s WHERE s.kiosk_id IS NOT NULL ORDER BY s.id
                """
        )
        let byKiosk = Dictionary(grouping: chains) { $0["kiosk_id"] as Int64 }
        return try Row.fetchAll(database, sql: "SELECT * FROM kiosk ORDER BY site, id").compactMap { kiosk in
            let chains = byKiosk[kiosk["id"]] ?? []
            // A kiosk whose chains all moved to a newer enrolment of the same site is that one now.
            return chains.isEmpty && kiosk["revoked_at"] as Int64? == nil ? nil : KioskStatus(kiosk, chains: chains)
        }
    }

    private init(_ kiosk: Row, chains: [Row]) {
        let current = chains.last
        let nextSeq: Int64 = current?["next_seq"] ?? 0
        let sealed = chains.last { $0["seal"] as String? != nil }
        name = kiosk["name"]
        site = kiosk["site"]
        signer = current?["name"] ?? ""
        enrolledAt = kiosk["enrolled_at"]
        revokedAt = kiosk["revoked_at"]
        lastSeenAt = kiosk["last_seen_at"]
        lastSeq = Self.seq(before: nextSeq)
        headTime = current?["head_time"]
        reportedSeq = Self.seq(before: current?["reported_next_seq"])
        revokedSeq = Self.seq(before: current?["revoked_next_seq"])
        gaps = chains.dropLast().reduce(current?["withheld_count"] ?? 0) { $0 + Self.missing($1) }
        openCeremony = sealed?["seal"] == "open" ? sealed?["sealed_ceremony"] : nil
        forks = chains.reduce(0) { $0 + ($1["forks"] as Int) }
        late = chains.reduce(0) { $0 + ($1["late"] as Int) }
    }

    private static func seq(before nextSeq: Int64?) -> UInt64? {
        nextSeq.flatMap { $0 > 0 ? UInt64($0 - 1) : nil }
    }

    /// What HQ lacks of a chain: reported but not sent, and withheld. What a revocation still accepts is lacking until it is
    /// here, whatever the kiosk says.
    private static func missing(_ chain: Row) -> Int {
        let nextSeq: Int64 = chain["next_seq"]
        let reported: Int64 = chain["reported_next_seq"] ?? nextSeq
        let accepted = chain["revoked_next_seq"] as Int64? ?? reported
        return max(0, Int(accepted - nextSeq)) + (chain["withheld_count"] as Int)
    }
}
