/// One server-sent event.
package struct ControlEvent: Equatable, Sendable {
    /// Its name: `scan`, `reader`, or one that this program does not know.
    package let name: String
    /// Its data: JSON.
    package let data: [UInt8]

    /// An event of these values.
    package init(name: String, data: [UInt8]) {
        self.name = name
        self.data = data
    }

    /// The result it tells, when it is a ``ControlHeader/scanEvent``.
    package var scan: ScanAnswer? {
        // What this program cannot read is not for it.
        name == ControlHeader.scanEvent ? try? ControlJSON.decode(ScanAnswer.self, from: data) : nil
    }
}
