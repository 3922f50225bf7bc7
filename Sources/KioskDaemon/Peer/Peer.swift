import Glibc
import NIOCore

/// Who is at the other end of a Unix socket, as the kernel vouches for it: the process that connected, not what it says.
package struct Peer: Hashable, Sendable {
    /// The effective user.
    package let userID: UInt32
    /// The effective group and every supplementary one. `SO_PEERCRED` alone would miss the latter, which is where
    /// membership in an operators' group lies.
    package let groupIDs: Set<UInt32>

    /// A peer of these credentials.
    package init(userID: UInt32, groupIDs: Set<UInt32>) {
        self.userID = userID
        self.groupIDs = groupIDs
    }

    /// The peer of a connected Unix socket; `nil` when the kernel does not tell, as for any other kind of socket.
    init?(descriptor: Int32) {
        var credentials = Credentials()
        var length = socklen_t(MemoryLayout<Credentials>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0,
            length == socklen_t(MemoryLayout<Credentials>.size),
            credentials.userID != Self.nobodyKnown,
            let groups = Self.supplementaryGroups(descriptor)
        else { return nil }
        self.init(userID: credentials.userID, groupIDs: groups.union([credentials.groupID]))
    }

    /// `struct ucred` of the kernel, which Swift does not import (unix(7)).
    private struct Credentials {
        var processID: Int32 = 0
        var userID: UInt32 = Peer.nobodyKnown
        var groupID: UInt32 = Peer.nobodyKnown
    }

    /// The number the kernel gives for a user it cannot name.
    private static let nobodyKnown = UInt32.max
    /// Fits nearly every user; the kernel says how many there are when it does not.
    private static let groupCountUsual = 64
    /// `NGROUPS_MAX` of the kernel.
    private static let groupCountMax = 65536

    private static func supplementaryGroups(_ descriptor: Int32) -> Set<UInt32>? {
        var groups = [UInt32](repeating: 0, count: groupCountUsual)
        while true {
            var length = socklen_t(groups.count * MemoryLayout<UInt32>.size)
            if getsockopt(descriptor, SOL_SOCKET, SO_PEERGROUPS, &groups, &length) == 0 {
                return Set(groups.prefix(Int(length) / MemoryLayout<UInt32>.size))
            }
            let needed = Int(length) / MemoryLayout<UInt32>.size
            guard errno == ERANGE, needed > groups.count, needed <= groupCountMax else { return nil }
            groups = [UInt32](repeating: 0, count: needed)
        }
    }
}
