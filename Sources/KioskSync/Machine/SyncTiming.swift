/// When sync acts by itself.
enum SyncTiming {
    /// Shortest wait after a failure: a lost mobile cell is back within seconds.
    static let backoffMin = Duration.seconds(2)

    /// Longest wait after failures: a kiosk back in the network is up to date a quarter of an hour later, by itself.
    static let backoffMax = Duration.seconds(15 * 60)

    /// The least and the most of a wait HQ may ask for: a broken HQ can neither be hammered nor silence a kiosk for good.
    static let retryAfterMin = Duration.seconds(1)
    static let retryAfterMax = Duration.seconds(3600)

    /// A kiosk that found HQ's log changed looks again each hour: what a broken proxy did may pass, what HQ did stays.
    static let alarmWait = Duration.seconds(3600)

    /// A kiosk that HQ does not accept looks again each hour, since nobody may sit at it when HQ has been put right.
    static let unauthorizedWait = Duration.seconds(3600)

    /// How long a first new record waits for others: a rush brings one request a second, not one a scan.
    static let gathering = Duration.seconds(1)

    /// A quiet kiosk tells HQ its head this often, so that counts say when it was last seen.
    static let greeting = Duration.seconds(300)

    /// Kiosks started together spread their greetings over this much around `greeting`.
    static let greetingSpread = Duration.seconds(60)
}
