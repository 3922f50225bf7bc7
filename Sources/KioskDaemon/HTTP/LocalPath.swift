import KioskControl

/// The local API's paths as Hummingbird's router spells them. They follow ``ControlPath``; a test holds the two together.
enum LocalPath {
    /// Requests below it may take as long as a roster does.
    static let rosterUploadPrefix = ControlPath.rosterImports
    static let receipt = ControlPath.receipts + "/{leaf}"
    static let text = ControlPath.texts + "/{id}"
    static let openCeremony = ControlPath.ceremonies + "/{id}/open"
    static let closeCeremony = ControlPath.ceremonies + "/{id}/close"
    static let rosterImport = ControlPath.rosterImports + "/{id}"
    static let commitRosterImport = ControlPath.rosterImports + "/{id}/commit"
    static let acknowledgeAlarm = ControlPath.alarms + "/{id}/acknowledgement"
    static let releaseOutboxItem = ControlPath.outbox + "/{signer}/{seq}/release"
}
