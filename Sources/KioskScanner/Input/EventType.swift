/// The types of events, and codes of theirs, that matter here (linux/input-event-codes.h).
package enum EventType {
    /// Ends a packet of events that happened together, or says that some were lost.
    package static let synchronisation: UInt16 = 0x00
    /// A key went down or up, or repeats.
    package static let key: UInt16 = 0x01
    /// What else a device tells, such as a key's number on the wire (`MSC_SCAN`).
    package static let miscellaneous: UInt16 = 0x04
    /// A light went on or off.
    package static let light: UInt16 = 0x11

    /// The end of a packet.
    package static let report: UInt16 = 0
    /// The kernel's buffer for this reader was full: events were lost. Until the next ``report`` nothing can be believed.
    package static let dropped: UInt16 = 3
    /// The light of CapsLock.
    package static let capsLockLight: UInt16 = 1
}
