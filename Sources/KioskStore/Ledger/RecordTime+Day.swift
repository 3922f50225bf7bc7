import IkrarLedger

extension RecordTime {
    /// The local day as a count since 1970-01-01.
    var localDay: Int64 {
        let secondsPerDay: Int64 = 86_400
        let local = unixSeconds + Int64(offsetMinutes) * 60
        return local >= 0 ? local / secondsPerDay : (local + 1) / secondsPerDay - 1
    }
}
