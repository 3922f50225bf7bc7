import FoundationEssentials
import Glibc

/// A battery, UPS or mains adapter, as `/sys/class/power_supply` tells (Linux, Documentation/ABI/testing/sysfs-class-power).
struct PowerSupply: Equatable, Sendable {
    /// Where the kernel lists them.
    static let systemFolder = "/sys/class/power_supply"
    /// More supplies than any box has; the rest is not looked at.
    private static let countMax = 16

    /// `Battery`, `UPS`, `Mains`, `USB`, …
    let type: String
    /// 0…100; nil where it does not tell.
    let capacityPercent: Int?
    /// `Charging`, `Discharging`, `Full`, …; nil where it does not tell.
    let status: String?
    /// Whether a mains adapter has power; nil where it does not tell.
    let isOnline: Bool?

    /// Whether it stores energy for this machine, and not for a mouse.
    var isStorage: Bool { type == "Battery" || type == "UPS" }

    /// The supplies of this machine. Batteries of peripherals (`scope` `Device`) are left out. A machine without such a
    /// folder, as most boxes, tells of none.
    static func all(in folder: String = systemFolder) -> [PowerSupply] {
        // No such folder, no supplies.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().prefix(countMax).compactMap { name in
            let value = { (key: String) in text(folder + "/" + name + "/" + key) }
            guard let type = value("type"), value("scope") != "Device" else { return nil }
            return PowerSupply(
                type: type,
                capacityPercent: value("capacity").flatMap { Int($0) }.flatMap { (0...100).contains($0) ? $0 : nil },
                status: value("status"),
                isOnline: value("online").map { $0 != "0" }
            )
        }
    }

    /// The one line of an attribute; nil where the driver has none or fails to read it.
    private static func text(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        // The kernel writes at most a page.
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return nil }
        let line = buffer[..<count].prefix { $0 != UInt8(ascii: "\n") }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }
}
