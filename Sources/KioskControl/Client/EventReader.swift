/// Cuts a stream of bytes into server-sent events (WHATWG HTML, 9.2.6), whatever pieces it comes in.
package struct EventReader: Sendable {
    /// The longest event that is kept; a result is under 16 KiB. A longer one is passed over.
    package static let eventBytesMax = 256 * 1024

    private var line: [UInt8] = []
    private var name = ""
    private var data: [UInt8] = []
    private var isTooLong = false
    private var wasCarriageReturn = false

    /// Nothing read yet.
    package init() {}

    /// Takes the next bytes and returns the events that end in them.
    package mutating func read(_ bytes: [UInt8]) -> [ControlEvent] {
        var events: [ControlEvent] = []
        for byte in bytes {
            defer { wasCarriageReturn = byte == UInt8(ascii: "\r") }
            switch byte {
            case UInt8(ascii: "\n") where wasCarriageReturn: continue
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if let event = endLine() { events.append(event) }
            default:
                guard line.count + data.count < Self.eventBytesMax else {
                    isTooLong = true
                    continue
                }
                line.append(byte)
            }
        }
        return events
    }

    private mutating func endLine() -> ControlEvent? {
        defer { line = [] }
        guard !line.isEmpty else { return endEvent() }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.count
        var value = line[min(colon + 1, line.count)...]
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "event": name = String(decoding: value, as: UTF8.self)
        case "data": data += data.isEmpty ? Array(value) : [UInt8(ascii: "\n")] + value
        default: break
        }
        return nil
    }

    private mutating func endEvent() -> ControlEvent? {
        defer { (name, data, isTooLong) = ("", [], false) }
        guard !data.isEmpty, !isTooLong else { return nil }
        return ControlEvent(name: name.isEmpty ? "message" : name, data: data)
    }
}
