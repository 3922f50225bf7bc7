/// What a caller may take of the daemon's connections and patience.
enum ConnectionLimit {
    /// Connections at once: far above 64 busy clients, far below the usual 1024 descriptors.
    static let connectionsMax = 256
    /// Connections of one user, so that one user's runaway program leaves room for the others.
    static let connectionsPerUserMax = 192
    /// Connections the kernel keeps waiting; what comes beyond is told to try again.
    static let backlog = 128
    /// A request's head must be complete this long after the connection, or the answer before, ended. Also the life of
    /// an idle connection.
    static let headTimeout = Duration.seconds(60)
    /// An order of 64 KiB, or a document of 256 KiB, crosses a local socket in milliseconds.
    static let bodyTimeout = Duration.seconds(10)
    /// A roster is taken as fast as the disk takes it: 100,000 rows on a slow card.
    static let rosterBodyTimeout = Duration.seconds(1800)
    /// How long a client may go on sending a body after it was answered; then the connection ends.
    static let drainTimeout = Duration.seconds(2)
    /// One header field, and all of them: ours are under 200 bytes together.
    static let headerBytesMax = 8 * 1024
    /// Header fields; curl sends six.
    static let headerFieldsMax = 64
}
