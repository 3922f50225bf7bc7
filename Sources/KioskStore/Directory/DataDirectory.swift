/// The files of a data directory; see <doc:Store> for what each holds.
struct DataDirectory: Sendable {
    /// The directory itself, mode 0700.
    let path: String

    /// The database.
    var database: String { path + "/kiosk.sqlite" }
    /// The file whose lock makes a process the only one working here.
    var lock: String { path + "/lock" }
    /// The high-water mark, outside the database so that an older copy of the database shows.
    var mark: String { path + "/mark" }
    /// Room that is given back when a full disk would keep the store from opening.
    var ballast: String { path + "/ballast" }
    /// The directory of the keys, mode 0700.
    var keys: String { path + "/keys" }
    /// The key of the identifiers' HMAC.
    var identifierKey: String { keys + "/identifier" }
    /// The key that signs requests to HQ.
    var transportKey: String { keys + "/transport" }
    /// The key that takes its place once HQ has taken it.
    var nextTransportKey: String { keys + "/transport-next" }

    /// The file of the signer whose vkey has this key id.
    func signerKey(keyID: UInt32) -> String {
        let digits = String(keyID, radix: 16)
        return keys + "/signer-" + String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Where a database that cannot be used any more is kept, numbered from 1.
    func keptDatabase(_ number: Int) -> String { database + ".kept-\(number)" }
}
