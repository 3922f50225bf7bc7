import Glibc

/// The kernel's name for this boot.
enum BootID {
    private static let path = "/proc/sys/kernel/random/boot_id"
    /// 32 digits, four dashes and a line end.
    private static let bytesMax = 64

    /// 32 lower-case hexadecimal digits without dashes.
    static func current() throws(SystemClockError) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .noBootID(path: path) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: bytesMax)
        let count = read(descriptor, &bytes, bytes.count)
        let digits = bytes.prefix(max(0, count)).filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "\n") }
        let isHexadecimal = digits.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        guard digits.count == 32, isHexadecimal else { throw .noBootID(path: path) }
        return String(decoding: digits, as: UTF8.self)
    }
}
