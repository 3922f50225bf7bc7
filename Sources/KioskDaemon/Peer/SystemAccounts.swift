import Glibc

/// The system's user and group database.
enum SystemAccounts {
    /// Entries are short; a group with thousands of members may need more and is then asked for again.
    private static let bufferBytesUsual = 4096
    /// Nobody's entry is larger; asking on would be a fault of the database.
    private static let bufferBytesMax = 1024 * 1024

    /// The number of the group of this name, or `nil` when there is none.
    static func groupID(named name: String) -> UInt32? {
        var size = bufferBytesUsual
        while size <= bufferBytesMax {
            var entry = group()
            var found: UnsafeMutablePointer<group>?
            var buffer = [CChar](repeating: 0, count: size)
            let status = getgrnam_r(name, &entry, &buffer, buffer.count, &found)
            if status == 0 { return found == nil ? nil : entry.gr_gid }
            guard status == ERANGE else { return nil }
            size *= 4
        }
        return nil
    }

    /// The name of the user of this number, or `nil` when there is none.
    static func userName(of userID: UInt32) -> String? {
        var size = bufferBytesUsual
        while size <= bufferBytesMax {
            var entry = passwd()
            var found: UnsafeMutablePointer<passwd>?
            var buffer = [CChar](repeating: 0, count: size)
            let status = getpwuid_r(userID, &entry, &buffer, buffer.count, &found)
            if status == 0 {
                guard found != nil, let name = entry.pw_name else { return nil }
                return String(cString: name)
            }
            guard status == ERANGE else { return nil }
            size *= 4
        }
        return nil
    }
}
