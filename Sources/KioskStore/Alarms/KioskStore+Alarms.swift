import GRDB
import IkrarLedger

extension KioskStore {
    /// Keeps what speaks against HQ; the same finding about the same checkpoint once.
    package func raiseAlarm(_ alarm: LogAlarm) async throws(KioskStoreError) {
        try await core().commits.write { db, _ in try AlarmTable.insert(alarm, db) }
    }

    /// All alarms, oldest first.
    package func alarms() async throws(KioskStoreError) -> [LogAlarm] {
        try await core().read { db in try AlarmTable.all(db) }
    }

    /// Takes note that somebody has seen the alarm `id`, and why it may rest; durable on return. The first
    /// acknowledgement stands: a later one changes nothing.
    ///
    /// Throws ``KioskStoreError/unknownAlarm(id:)``, and ``KioskStoreError/invalid(_:)`` for a reason that is no line of text.
    ///
    /// - Returns: The alarm with the acknowledgement that stands.
    package func acknowledgeAlarm(
        _ id: Int64,
        _ acknowledgement: AlarmAcknowledgement
    ) async throws(KioskStoreError) -> LogAlarm {
        let reason = acknowledgement.reason
        guard LineValue.isAllowed(reason), reason.utf8.count <= AlarmAcknowledgement.reasonBytesMax else {
            throw .invalid("a reason is one line of text, at most \(AlarmAcknowledgement.reasonBytesMax) bytes")
        }
        return try await core().commits.write { db, _ in
            guard try AlarmTable.alarm(id, db) != nil else { throw KioskStoreError.unknownAlarm(id: id) }
            try AlarmTable.acknowledge(id, acknowledgement, db)
            guard let alarm = try AlarmTable.alarm(id, db) else { throw KioskStoreError.unknownAlarm(id: id) }
            return alarm
        }
    }
}
