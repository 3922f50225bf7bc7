package import IkrarLedger

/// How the store is.
package struct KioskStoreStatus: Sendable {
    /// The name records are signed with.
    package let signer: String
    /// The C2SP vkey that verifies them.
    package let verifierKey: String
    /// The seq the next record gets.
    package let nextSeq: UInt64
    /// The leaf hash of the last record; `nil` before the first.
    package let headLeaf: Hash32?
    /// The ceremony that is open.
    package let openCeremony: CeremonyStatus?
    /// People employed, by the roster.
    package let people: Int
    /// What HQ has not confirmed yet.
    package let outbox: OutboxStatus
    /// What is proven about HQ's log, and what speaks against it.
    package let receipts: ReceiptStatus
    /// The disk under the data directory.
    package let disk: DiskStatus
    /// The HQ this kiosk is enrolled at.
    package let enrolment: Enrolment?
    /// Why the store refuses to sign; `nil` when it does not.
    package let refusal: KioskStoreError?

    /// Whether the kiosk is enrolled at an HQ.
    package var isEnrolled: Bool { enrolment != nil }

    /// The HQ's address.
    package var hqURL: String? { enrolment?.url }

    /// A status of these parts.
    package init(
        signer: String,
        verifierKey: String,
        nextSeq: UInt64,
        headLeaf: Hash32?,
        openCeremony: CeremonyStatus?,
        people: Int,
        outbox: OutboxStatus,
        receipts: ReceiptStatus = .none,
        disk: DiskStatus,
        enrolment: Enrolment?,
        refusal: KioskStoreError?
    ) {
        self.signer = signer
        self.verifierKey = verifierKey
        self.nextSeq = nextSeq
        self.headLeaf = headLeaf
        self.openCeremony = openCeremony
        self.people = people
        self.outbox = outbox
        self.receipts = receipts
        self.disk = disk
        self.enrolment = enrolment
        self.refusal = refusal
    }
}
