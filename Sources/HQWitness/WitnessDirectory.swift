import DurableSQLite
import Foundation
import IkrarLedger

/// Where a witness keeps what: one small file for each thing, each written whole (new file, fsync, rename, fsync of the
/// directory), so that after a crash it is the old one or the new one.
///
/// A witness remembers one checkpoint of each log, and never needs two files to change together: a database would add a
/// format without adding a guarantee, while each of these files can be read, checked and copied with any tool.
struct WitnessDirectory: Sendable {
    /// The data directory.
    let path: String
    /// Where the marks are; best on another disk than the rest.
    let marksPath: String

    /// The witness in the data directory `path`.
    init(_ path: String, marks: String? = nil) {
        self.path = path
        marksPath = marks ?? path + "/marks"
    }

    /// The private key.
    var keyPath: String { path + "/witness.skey" }
    /// The public key, for people.
    var verifierKeyPath: String { path + "/witness.vkey" }
    /// The right to serve.
    var lockPath: String { path + "/lock" }
    /// The folders of the logs.
    var logsPath: String { path + "/logs" }
    /// The requests that contradict what was cosigned.
    var evidencePath: String { path + "/evidence" }

    /// The files of one log.
    struct LogFiles {
        /// The log's folder.
        let folder: String
        /// Origin and keys.
        var log: String { folder + "/log" }
        /// The checkpoint cosigned last, with the log's signature and the witness's own.
        var checkpoint: String { folder + "/checkpoint" }
        /// Size and root of it, apart from it: what a restored copy of the store is compared with.
        let mark: String
    }

    /// The files of the log `origin`, named by the SHA-256 of it as in the witness's public path.
    func files(ofHash hash: String) -> LogFiles {
        LogFiles(folder: logsPath + "/" + hash, mark: marksPath + "/" + hash)
    }

    /// The lower-case hexadecimal SHA-256 of an origin.
    static func hash(of origin: String) -> String {
        Hexadecimal.encode(Hash32.sha256(Array(origin.utf8)).bytes)
    }

    /// The names of the logs' folders, sorted.
    func logHashes() throws(WitnessError) -> [String] {
        try names(in: logsPath).filter { $0.utf8.count == 64 }
    }

    /// How many requests are kept as evidence.
    func evidenceCount() throws(WitnessError) -> Int {
        try names(in: evidencePath).count { $0.hasSuffix(".request") }
    }

    /// Makes the directories that are missing, private to this user.
    func create() throws(WitnessError) {
        for directory in [path, logsPath, evidencePath, marksPath] {
            try disk { () throws(DurableDatabaseError) in try PrivatePath.createDirectory(directory) }
        }
    }

    private func names(in directory: String) throws(WitnessError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
        } catch {
            throw .damaged(path: directory, detail: "it cannot be listed")
        }
    }
}

/// Runs `body` and turns what the disk refuses into a ``WitnessError``.
func disk<Value>(_ body: () throws(DurableDatabaseError) -> Value) throws(WitnessError) -> Value {
    do throws(DurableDatabaseError) {
        return try body()
    } catch {
        throw .disk(error)
    }
}
