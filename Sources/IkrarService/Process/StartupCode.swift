import Glibc

/// The code that a program needs only to get ready: parsing flags, opening files, setting up services.
package enum StartupCode {
    /// The kernel's list of what is mapped where; some hundred lines.
    private static let mapsBytesMax = 1 << 20

    /// Takes the code run so far out of this process's memory. What runs again comes back from the kernel's cache, some
    /// microseconds for each 64 KiB.
    ///
    /// Getting ready touches most of a program and an idle daemon nearly nothing of it, yet what is mapped counts as used and
    /// is the last thing the kernel drops when memory is short. Only code is let go, which no process writes to.
    package static func release() {
        for range in codeRanges(in: maps()) {
            let start = UnsafeMutableRawPointer(bitPattern: UInt(range.lowerBound))
            madvise(start, range.count, MADV_DONTNEED)
        }
    }

    /// The addresses of executable, unwritable mappings of files in the text of `/proc/PID/maps` (proc_pid_maps(5)).
    static func codeRanges(in maps: String) -> [Range<UInt64>] {
        maps.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ", omittingEmptySubsequences: true)
            guard fields.count >= 6, fields[1] == "r-xp", fields[5].hasPrefix("/") else { return nil }
            let bounds = fields[0].split(separator: "-")
            guard bounds.count == 2, let start = UInt64(bounds[0], radix: 16), let end = UInt64(bounds[1], radix: 16),
                start < end
            else { return nil }
            return start..<end
        }
    }

    /// Empty where there is no such file: then nothing is released, which harms nobody.
    private static func maps() -> String {
        let descriptor = open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while text.count < mapsBytesMax {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            text += buffer[..<count]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
