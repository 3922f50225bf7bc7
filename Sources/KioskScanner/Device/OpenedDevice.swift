/// A device that is being read, with the one decoder that makes codes of it.
struct OpenedDevice {
    /// What a read gave.
    enum Progress {
        /// So many bytes came.
        case bytes(Int)
        /// The device, or the last program that wrote, has gone.
        case end
    }

    private enum Decoder {
        /// The flag: whether the events' own times are to be believed.
        case events(EventStreamDecoder, isTimed: Bool)
        case lines(LineDecoder)
    }

    /// Bytes of one read: some codes; the kernel keeps 64 events of 24 bytes.
    private static let chunkBytes = 4096

    let path: String
    private(set) var device: DeviceFile
    private var decoder: Decoder
    private var buffer = [UInt8](repeating: 0, count: chunkBytes)

    /// Opens the device at `path` and takes it for this reader.
    init(path: String, _ reader: ReaderConfiguration, wake: WakeSignal) throws(DeviceError) {
        self.path = path
        device = try DeviceFile(path: path, kind: reader.kind)
        switch reader.kind {
        case .keyboard:
            let isTimed = device.useMonotonicClock()
            try device.grab(wake)
            var events = EventStreamDecoder(KeyboardDecoder(layout: reader.layout, format: reader.format))
            events.begin(isCapsLocked: device.isCapsLocked)
            decoder = .events(events, isTimed: isTimed)
        case .serial:
            try device.makeRaw(baud: reader.speed)
            decoder = .lines(LineDecoder(format: reader.format))
        case .fifo:
            decoder = .lines(LineDecoder(format: reader.format))
        }
    }

    /// When silence decides about a code that was begun.
    var deadline: Microseconds? {
        switch decoder {
        case .events(let events, _): events.deadline
        case .lines(let lines): lines.deadline
        }
    }

    /// Reads what is there.
    mutating func read(into readings: inout [Reading]) throws(DeviceError) -> Progress {
        let chunk = try device.read(into: &buffer)
        guard case .bytes(let count) = chunk else { return chunk == .end ? .end : .bytes(0) }
        let now = MonotonicClock.now
        buffer.withUnsafeBytes { bytes in
            let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<count])
            switch decoder {
            case .events(var events, let isTimed):
                // Taken out while it works, so that it is not copied.
                decoder = .lines(LineDecoder())
                events.consume(bytes, arrival: isTimed ? nil : now, into: &readings)
                decoder = .events(events, isTimed: isTimed)
            case .lines(var lines):
                decoder = .lines(LineDecoder())
                lines.consume(bytes, at: now, into: &readings)
                decoder = .lines(lines)
            }
        }
        return .bytes(count)
    }

    /// What the silence until now makes of a code that was begun.
    mutating func expire() -> Reading? {
        let now = MonotonicClock.now
        switch decoder {
        case .events(var events, let isTimed):
            defer { decoder = .events(events, isTimed: isTimed) }
            return events.expire(at: now)
        case .lines(var lines):
            defer { decoder = .lines(lines) }
            return lines.expire(at: now)
        }
    }

    /// Forgets a code that was begun.
    mutating func reset() {
        switch decoder {
        case .events(var events, let isTimed):
            events.reset()
            decoder = .events(events, isTimed: isTimed)
        case .lines(var lines):
            lines.reset()
            decoder = .lines(lines)
        }
    }

    /// Opens a FIFO anew, whose writers have all gone. The new opening is there before the old one goes, so that nothing of a
    /// program that writes meanwhile is lost.
    mutating func reopen() throws(DeviceError) { device = try DeviceFile(path: path, kind: .fifo) }
}
