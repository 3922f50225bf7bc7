/// Makes codes of the bytes that `read` gives of an event device, however they are cut.
package struct EventStreamDecoder: Sendable {
    private var keyboard: KeyboardDecoder
    /// The beginning of an event whose end has not come.
    private var partial: [UInt8] = []

    /// A stream of events for `keyboard`.
    package init(_ keyboard: KeyboardDecoder) { self.keyboard = keyboard }

    /// How many bytes of an incomplete event are kept.
    package var partialBytes: Int { partial.count }

    /// When silence decides about the code that was begun, by the clock of the events; `nil` when none was.
    package var deadline: Microseconds? { keyboard.deadline }

    /// Takes bytes; what they complete goes to the end of `readings`.
    ///
    /// - Parameter arrival: The time of all these events, where theirs is by another clock.
    package mutating func consume(
        _ bytes: UnsafeRawBufferPointer,
        arrival: Microseconds? = nil,
        into readings: inout [Reading]
    ) {
        var rest = bytes
        if !partial.isEmpty {
            let missing = min(InputEvent.byteCount - partial.count, rest.count)
            partial += rest.prefix(missing)
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(missing))
            guard partial.count == InputEvent.byteCount else { return }
            keyboard.consume(partial.withUnsafeBytes { InputEvent($0, arrival: arrival) }, into: &readings)
            partial.removeAll(keepingCapacity: true)
        }
        let whole = rest.count / InputEvent.byteCount * InputEvent.byteCount
        var offset = 0
        while offset < whole {
            let event = UnsafeRawBufferPointer(rebasing: rest[offset..<offset + InputEvent.byteCount])
            keyboard.consume(InputEvent(event, arrival: arrival), into: &readings)
            offset += InputEvent.byteCount
        }
        partial += rest[whole...]
    }

    /// Takes bytes; returns what they complete.
    package mutating func consume(_ bytes: [UInt8]) -> [Reading] {
        var readings: [Reading] = []
        bytes.withUnsafeBytes { consume($0, into: &readings) }
        return readings
    }

    /// What silence until `time` makes of the code that was begun.
    package mutating func expire(at time: Microseconds) -> Reading? { keyboard.expire(at: time) }

    /// The end of a recording; an incomplete event is nothing.
    package mutating func finish() -> Reading? {
        partial = []
        return keyboard.finish()
    }

    /// Forgets everything: the device has gone.
    package mutating func reset() {
        partial = []
        keyboard.reset()
    }

    /// Takes whether CapsLock is on when the device is opened.
    package mutating func begin(isCapsLocked: Bool) { keyboard.begin(isCapsLocked: isCapsLocked) }
}
