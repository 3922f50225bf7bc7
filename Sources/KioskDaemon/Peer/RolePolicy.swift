import Glibc

/// Which role a peer has.
package struct RolePolicy: Sendable {
    /// The group whose members may do everything.
    package static let adminGroupName = "ikrar-admin"
    /// The group of the staff at the table.
    package static let operatorGroupName = "ikrar-operator"

    private let ownUserID: UInt32
    private let adminGroupID: UInt32?
    private let operatorGroupID: UInt32?

    /// A policy of these numbers; a group that does not exist has no members.
    package init(ownUserID: UInt32, adminGroupID: UInt32?, operatorGroupID: UInt32?) {
        self.ownUserID = ownUserID
        self.adminGroupID = adminGroupID
        self.operatorGroupID = operatorGroupID
    }

    /// The policy of this process. The groups are looked up now; one that is created later counts after a restart.
    package static func system() -> RolePolicy {
        RolePolicy(
            ownUserID: geteuid(),
            adminGroupID: SystemAccounts.groupID(named: adminGroupName),
            operatorGroupID: SystemAccounts.groupID(named: operatorGroupName)
        )
    }

    /// The role of `peer`; whom the kernel does not name is a visitor.
    package func role(of peer: Peer?) -> Role {
        guard let peer else { return .visitor }
        // Whoever runs as the daemon's user can read and write its files anyway.
        if peer.userID == 0 || peer.userID == ownUserID { return .admin }
        if let adminGroupID, peer.groupIDs.contains(adminGroupID) { return .admin }
        if let operatorGroupID, peer.groupIDs.contains(operatorGroupID) { return .operator }
        return .visitor
    }
}
