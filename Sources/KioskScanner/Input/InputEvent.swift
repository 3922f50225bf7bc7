/// One `struct input_event` of the kernel (linux/input.h) on a 64-bit machine: 24 bytes in the machine's order, which is little-
/// endian on all that Ikrar runs on.
package struct InputEvent: Hashable, Sendable {
    /// The size of one.
    package static let byteCount = 24

    /// `tv_sec` and `tv_usec`, together.
    package let time: Microseconds
    /// `EV_…`
    package let type: UInt16
    /// What of that type: for keys, which.
    package let code: UInt16
    /// For keys 0 up, 1 down, 2 repeated.
    package let value: Int32

    /// An event of these values.
    package init(time: Microseconds = 0, type: UInt16, code: UInt16, value: Int32) {
        self.time = time
        self.type = type
        self.code = code
        self.value = value
    }

    /// The event in the first ``byteCount`` bytes. Any bytes are an event; a time too large for ``Microseconds`` wraps around.
    ///
    /// - Precondition: There are that many.
    /// - Parameter arrival: Its time, where the one in it is by another clock.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, arrival: Microseconds? = nil) {
        let seconds = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 0, as: Int64.self))
        let microseconds = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: Int64.self))
        time = arrival ?? (seconds &* 1_000_000 &+ microseconds)
        type = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt16.self))
        code = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 18, as: UInt16.self))
        value = Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 20, as: Int32.self))
    }

    /// Its bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        let seconds = time / 1_000_000
        for word in [seconds, time - seconds * 1_000_000] {
            withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
        }
        for word in [type, code] { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
        return bytes
    }
}
