/// What sending to HQ is waiting for; the raw value is the word of JSON and message catalogues.
package enum SyncState: String, CaseIterable, Hashable, Sendable {
    /// The kiosk belongs to no HQ. Records stay here.
    case notEnrolled = "not_enrolled"
    /// HQ has everything it may have.
    case idle
    /// Records are on their way.
    case sending
    /// No connection, or it broke, or HQ did not answer in time.
    case offline
    /// HQ's name is not resolved.
    case dns
    /// Somebody answers who is not HQ: a captive portal, a proxy, another server.
    case captivePortal = "captive_portal"
    /// HQ cannot prove who it is; nothing was sent.
    case tls
    /// This machine's clock, or else the certificate's dates, must be wrong.
    case clock
    /// HQ does not accept this kiosk. Sending has stopped; nothing is deleted.
    case unauthorized
    /// HQ asks to come again later.
    case busy
    /// HQ's checkpoint still lacks the witnesses it must have; until it has them nothing counts as at HQ.
    case witnesses
    /// HQ's log contradicts what it showed before, or does not hold what HQ says it does. Nothing counts as at HQ any more
    /// until it proves itself; the evidence is kept.
    case alarm
    /// HQ refuses records, or all requests; the records are kept.
    case rejected
    /// HQ has other records, or more, under this kiosk's name. Sending them has stopped.
    case fork
    /// The kiosk's own store could not be read or written.
    case store
}
