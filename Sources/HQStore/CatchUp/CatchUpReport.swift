package import IkrarLedger

/// What a store took back from its published log, and what it could not.
package struct CatchUpReport: Sendable {
    /// A record whose opening was lost with the newer database.
    package struct LostOpening: Hashable, Sendable {
        /// The record's place in the log.
        package let index: UInt64
        /// Who signed it.
        package let signer: String
        /// Its place in the signer's chain.
        package let seq: UInt64
        /// Its type.
        package let type: RecordType
        /// Its leaf hash.
        package let leaf: Hash32
        /// Whether the kiosk that signed it is asked for it again. The openings of HQ's own records are gone, and those that
        /// were erased, with what they counted for.
        package var isAskedFor: Bool
    }

    /// A document whose `define` was taken back and that has to be imported again.
    package struct LostDocument: Hashable, Sendable {
        /// Its kind.
        package let kind: DefineKind
        /// Its id.
        package let id: String
        /// The SHA-256 of its bytes.
        package let document: Hash32
    }

    /// Entries the store had before.
    package let oldSize: UInt64
    /// The tree it has now: that of the published checkpoint.
    package let tree: TreeHead
    /// Openings that were lost, in the order of the log.
    package let lostOpenings: [LostOpening]
    /// Documents that were lost.
    package let lostDocuments: [LostDocument]
    /// Names of kiosks that have to enrol again: what they enrolled with is in no log.
    package let lostKiosks: [String]
}
