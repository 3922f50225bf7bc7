/// When and where a pledge was recorded.
package struct FirstPledge: Codable, Hashable, Sendable {
    /// RFC 3339 with the kiosk's offset: the time of the scan, not of its arrival at HQ.
    package let time: String
    /// The kiosk's key name.
    package let kiosk: String

    /// Values as recorded.
    package init(time: String, kiosk: String) {
        self.time = time
        self.kiosk = kiosk
    }
}
