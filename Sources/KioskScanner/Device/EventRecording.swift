/// What an event device sends, as it is: for the command that records.
package struct EventRecording: Sendable {
    /// Events in one read; the kernel keeps 64 a reader.
    private static let chunkEvents = 64

    private let device: DeviceFile
    private let wake: WakeSignal

    /// Opens the device at `path`.
    ///
    /// - Parameter isAlone: Whether nobody else gets its events meanwhile: what is scanned would be typed into some window, too.
    package init(path: String, isAlone: Bool, wake: WakeSignal = WakeSignal()) throws(DeviceError) {
        device = try DeviceFile(path: path, kind: .keyboard)
        self.wake = wake
        if isAlone { try device.grab(wake) }
    }

    /// The next whole events; empty when the device has gone, the signal was raised, or no event came for that long.
    package func next(within milliseconds: Int?) throws(DeviceError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: Self.chunkEvents * InputEvent.byteCount)
        let deadline = milliseconds.map { MonotonicClock.now + Microseconds($0) * 1000 }
        while true {
            guard wake.wait(for: device.file, until: deadline) == .readable else { return [] }
            switch try device.read(into: &buffer) {
            case .bytes(let count): return Array(buffer[..<count])
            case .nothing: continue
            case .end: return []
            }
        }
    }
}
