import DurableSQLite
import Glibc
import IkrarLedger

/// A folder that is written under another name and takes its own only when all of it is on the disk: whoever finds the
/// name finds the whole folder.
final class ExportFolder {
    /// Where it will be.
    let path: String
    /// Where it is written.
    let temporaryPath: String
    /// SHA-256 and name of each file so far, as `sha256sum` writes them.
    private var sums: [(name: String, hash: Hash32)] = []
    private var directories: Set<String> = []

    /// Begins a folder that is to be at `path`; refuses one that is there.
    init(path: String) throws(HQStoreError) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        temporaryPath = path + ".partial"
        guard !DurableFile.exists(path) else { throw .fileExists(path) }
        // What an interrupted export left is not looked at; it must be taken away by whoever knows.
        guard mkdir(temporaryPath, 0o700) == 0 else {
            let code = errno
            guard code != EEXIST else { throw .fileExists(temporaryPath) }
            throw .database(DurableDatabaseError(systemError: code, operation: "create", path: temporaryPath))
        }
    }

    /// Writes a file below the folder, and the directories above it.
    func write(_ bytes: [UInt8], to name: String) throws(HQStoreError) {
        try makeDirectories(above: name)
        do {
            try DurableFile.write(bytes, to: "\(temporaryPath)/\(name)", mode: 0o600, syncsDirectory: false)
        } catch {
            throw .database(error)
        }
        sums.append((name, Hash32.sha256(bytes)))
    }

    /// Writes text to a file below the folder.
    func write(_ text: String, to name: String) throws(HQStoreError) {
        try write(Array(text.utf8), to: name)
    }

    /// Writes the list of sums, and makes everything durable; after it the folder may be read back and then published.
    func seal() throws(HQStoreError) {
        let lines = sums.sorted { $0.name < $1.name }.map { sum in
            let digits = Hexadecimal.encode(sum.hash.bytes)
            return "\(digits)  \(sum.name)\n"
        }
        let files = sums
        try write(lines.joined(), to: Self.sumsName)
        sums = files
        do throws(DurableDatabaseError) {
            for directory in directories { try DurableFile.syncDirectory("\(temporaryPath)/\(directory)") }
            try DurableFile.syncDirectory(temporaryPath)
        } catch {
            throw .database(error)
        }
    }

    /// Reads every file back from the disk and compares it with what was to be written.
    func check(_ file: (_ name: String, _ bytes: [UInt8]) throws(HQStoreError) -> Void = { _, _ in })
        throws(HQStoreError)
    {
        for (name, hash) in sums {
            let bytes = try read(name)
            guard Hash32.sha256(bytes) == hash else { throw .damaged("\(path)/\(name) did not arrive on the disk") }
            try file(name, bytes)
        }
    }

    /// Gives the folder its name, durably.
    func publish() throws(HQStoreError) {
        // Not over anything that came there meanwhile: a directory is only replaced when it is empty.
        do {
            try DurableFile.move(temporaryPath, to: path)
        } catch {
            throw .database(error)
        }
    }

    /// Takes away what was written.
    func discard() {
        for (name, _) in sums { unlink("\(temporaryPath)/\(name)") }
        unlink("\(temporaryPath)/\(Self.sumsName)")
        for directory in directories.sorted(by: >) { rmdir("\(temporaryPath)/\(directory)") }
        rmdir(temporaryPath)
    }

    /// The file with the sums of all others.
    static let sumsName = "SHA256SUMS"
    /// Bytes of a file of an export at most: 256 MiB, a list of five million people's counts.
    private static let fileBytesMax = 256 << 20

    private func read(_ name: String) throws(HQStoreError) -> [UInt8] {
        do {
            return try DurableFile.read("\(temporaryPath)/\(name)", maximumBytes: Self.fileBytesMax)
        } catch {
            throw .database(error)
        }
    }

    private func makeDirectories(above name: String) throws(HQStoreError) {
        var directory = ""
        for part in name.split(separator: "/").dropLast() {
            directory += directory.isEmpty ? String(part) : "/\(part)"
            guard directories.insert(directory).inserted else { continue }
            guard mkdir("\(temporaryPath)/\(directory)", 0o700) == 0 else { throw failure("create", directory) }
        }
    }

    private func failure(_ operation: String, _ path: String) -> HQStoreError {
        .database(DurableDatabaseError(systemError: errno, operation: operation, path: path))
    }
}
