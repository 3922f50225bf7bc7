/// What one exchange may cost. A peer that goes beyond is cut off and the whole answer discarded.
package struct CurlLimits: Sendable, Equatable {
    /// Resolving, connecting and the TLS handshake together: 10 s, as a healthy mobile link needs 3 s at worst.
    package static let connectTimeoutDefault = Duration.seconds(10)

    /// The whole exchange: 2 minutes carry 256 KiB at 2 KiB/s.
    package static let totalTimeoutDefault = Duration.seconds(120)

    /// A peer below 100 B/s is dead or hostile.
    package static let lowSpeedBytesPerSecondDefault = 100

    /// How long the rate may stay below that: longer than one lost mobile cell.
    package static let lowSpeedSecondsDefault = 30

    /// 1 MiB: an answer to a full batch is below 64 KiB.
    package static let responseBodyBytesMaxDefault = 1 << 20

    /// 64 KiB over all header lines, those of interim (1xx) answers and trailers included.
    package static let responseHeadersBytesMaxDefault = 64 << 10

    /// Limit until the connection is ready.
    package var connectTimeout: Duration

    /// Limit for the whole exchange; nil for a stream that ends when either side leaves.
    package var totalTimeout: Duration?

    /// Rate, in both directions together, below which the exchange counts as stalled; 0 switches the check off.
    package var lowSpeedBytesPerSecond: Int

    /// How many seconds the rate may stay below `lowSpeedBytesPerSecond`.
    package var lowSpeedSeconds: Int

    /// Most bytes of body kept by `CurlClient.send`. A stream is not capped: it is held back instead.
    package var responseBodyMax: Int

    /// Most bytes of header lines.
    package var responseHeadersMax: Int

    /// Limits for an exchange with HQ, each changeable.
    package init(
        connectTimeout: Duration = connectTimeoutDefault,
        totalTimeout: Duration? = totalTimeoutDefault,
        lowSpeedBytesPerSecond: Int = lowSpeedBytesPerSecondDefault,
        lowSpeedSeconds: Int = lowSpeedSecondsDefault,
        responseBodyMax: Int = responseBodyBytesMaxDefault,
        responseHeadersMax: Int = responseHeadersBytesMaxDefault
    ) {
        self.connectTimeout = connectTimeout
        self.totalTimeout = totalTimeout
        self.lowSpeedBytesPerSecond = lowSpeedBytesPerSecond
        self.lowSpeedSeconds = lowSpeedSeconds
        self.responseBodyMax = responseBodyMax
        self.responseHeadersMax = responseHeadersMax
    }

    /// For server-sent events: no total time and no lowest rate, because silence is normal there.
    package static let stream = CurlLimits(totalTimeout: nil, lowSpeedBytesPerSecond: 0, lowSpeedSeconds: 0)
}
