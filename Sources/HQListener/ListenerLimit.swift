/// Every limit of a listener, with its unit and the reason for the number.
enum ListenerLimit {
    /// Connections open at once: every kiosk of a large province, and some to spare below common descriptor limits.
    static let connectionsMax = 1024
    /// Connections the kernel may hold until they are accepted: every kiosk at once after an outage.
    static let backlogMax = 512
    /// Bytes of all header fields together; a signed request has about 1 KiB.
    static let headerBytesMax = 16 * 1024
    /// Header fields of a request; a signed one has about twelve.
    static let headerFieldsMax = 64
}
