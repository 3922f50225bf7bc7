import NIOCore
import Synchronization

/// The open connections and who is at their other ends.
final class ConnectionRegistry: Sendable {
    private struct State {
        var peers: [ObjectIdentifier: Peer] = [:]
        var connections: Set<ObjectIdentifier> = []
        var countOfUser: [UInt32: Int] = [:]
        var refused: UInt64 = 0
    }

    private let state = Mutex(State())

    /// Remembers the connection, or says no when there are too many, at all or of this user.
    func admit(_ channel: any Channel, peer: Peer?) -> Bool {
        state.withLock { state in
            let ofUser = peer.map { state.countOfUser[$0.userID, default: 0] } ?? 0
            guard state.connections.count < ConnectionLimit.connectionsMax,
                ofUser < ConnectionLimit.connectionsPerUserMax
            else {
                state.refused += 1
                return false
            }
            state.connections.insert(ObjectIdentifier(channel))
            if let peer {
                state.peers[ObjectIdentifier(channel)] = peer
                state.countOfUser[peer.userID] = ofUser + 1
            }
            return true
        }
    }

    /// Forgets the connection; one that was not admitted is none.
    func remove(_ channel: any Channel) {
        state.withLock { state in
            state.connections.remove(ObjectIdentifier(channel))
            guard let peer = state.peers.removeValue(forKey: ObjectIdentifier(channel)) else { return }
            let left = state.countOfUser[peer.userID, default: 1] - 1
            state.countOfUser[peer.userID] = left == 0 ? nil : left
        }
    }

    /// Who is at the other end.
    func peer(of channel: any Channel) -> Peer? {
        state.withLock { $0.peers[ObjectIdentifier(channel)] }
    }

    /// Connections at present, and how many were turned away since the start.
    var counts: (open: Int, refused: UInt64) {
        state.withLock { ($0.connections.count, $0.refused) }
    }
}
