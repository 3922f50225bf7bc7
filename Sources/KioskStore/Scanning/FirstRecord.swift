package import IkrarLedger

/// When and where a person had been recorded before.
package struct FirstRecord: Hashable, Sendable {
    /// The recording kiosk's time.
    package let time: RecordTime
    /// The signer's name.
    package let kiosk: String

    /// A first record of these parts.
    package init(time: RecordTime, kiosk: String) {
        self.time = time
        self.kiosk = kiosk
    }
}
