import Glibc
import IkrarLedger

/// Who runs this command, as the records that it causes name them by commitment.
enum Officer {
    /// An opening for the Unix user of this process, with a fresh salt.
    static func current(now: RecordTime) -> OperatorOpening {
        var generator = SystemRandomNumberGenerator()
        let uid = getuid()
        let name = getpwuid(uid).map { String(cString: $0.pointee.pw_name) }
        return OperatorOpening(
            salt: Opening.salt(using: &generator),
            uid: uid,
            user: name ?? String(uid),
            session: "ikrar-hq \(now.text)"
        )
    }
}
