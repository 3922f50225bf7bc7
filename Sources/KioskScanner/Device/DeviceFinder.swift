/// Finds the devices that a reader may be, and where to look out for them.
struct DeviceFinder: Sendable {
    /// The bits of `capabilities/key` that a device which types codes has: the digits and Enter.
    private static let codeKeys: UInt64 = 0b1111_1111_1100 | 1 << 28
    /// How far above its class device a USB device is in `/sys`, at most.
    private static let usbLevelsMax = 6

    let kind: ReaderKind
    let match: ReaderMatch

    /// The paths of the devices that match, in the kernel's order. A path that was named is one, whether it is there or not.
    func find() -> [String] {
        switch match {
        case .path(let path):
            return [path]
        case .properties(let usb, let name, let port):
            return candidates().filter { candidate in
                let device = SystemFile.realPath("\(candidate.system)/device")
                let usbDevice = device.flatMap { usbDirectory(above: $0) }
                return usb.map { $0 == identifier(candidate.system, usbDevice) } ?? true
                    && name.map { $0 == self.name(candidate.system, usbDevice) } ?? true
                    && port.map { $0 == usbDevice.map(Self.lastName) } ?? true
            }.map(\.path)
        }
    }

    /// The directories in which something changes when such a device comes, or when this process may read it.
    var directories: [String] {
        let wanted =
            switch match {
            case .path(let path): SystemFile.parent(path)
            case .properties: kind == .keyboard ? "/dev/input" : "/dev"
            }
        var directory = wanted
        while directory != "/", !SystemFile.isDirectory(directory) { directory = SystemFile.parent(directory) }
        return [directory]
    }

    private func candidates() -> [(path: String, system: String)] {
        switch kind {
        case .keyboard:
            return SystemFile.names(in: "/sys/class/input").filter { $0.hasPrefix("event") }
                .map { (path: "/dev/input/\($0)", system: "/sys/class/input/\($0)") }
                .filter { typesCodes($0.system) }
        case .serial:
            return SystemFile.names(in: "/sys/class/tty").filter { $0.hasPrefix("ttyACM") || $0.hasPrefix("ttyUSB") }
                .map { (path: "/dev/\($0)", system: "/sys/class/tty/\($0)") }
        case .fifo:
            return []
        }
    }

    /// Many scanners are several devices at once, of which one types.
    private func typesCodes(_ system: String) -> Bool {
        guard let words = SystemFile.text("\(system)/device/capabilities/key")?.split(separator: " ") else {
            return true
        }
        guard let lowest = words.last.flatMap({ UInt64($0, radix: 16) }) else { return false }
        return lowest & Self.codeKeys == Self.codeKeys
    }

    private func identifier(_ system: String, _ usbDevice: String?) -> USBIdentifier? {
        let (directory, names) =
            kind == .keyboard
            ? ("\(system)/device/id", ("vendor", "product")) : (usbDevice ?? "", ("idVendor", "idProduct"))
        guard let vendor = SystemFile.text("\(directory)/\(names.0)"),
            let product = SystemFile.text("\(directory)/\(names.1)")
        else { return nil }
        return USBIdentifier("\(vendor):\(product)")
    }

    private func name(_ system: String, _ usbDevice: String?) -> String? {
        kind == .keyboard
            ? SystemFile.text("\(system)/device/name") : usbDevice.flatMap { SystemFile.text("\($0)/product") }
    }

    private func usbDirectory(above device: String) -> String? {
        var directory = device
        for _ in 0..<Self.usbLevelsMax where directory != "/" {
            if SystemFile.text("\(directory)/idVendor") != nil { return directory }
            directory = SystemFile.parent(directory)
        }
        return nil
    }

    private static func lastName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? ""
    }
}
