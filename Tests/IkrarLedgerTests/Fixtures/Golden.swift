import Foundation
import IkrarLedger

/// The files in `Golden`, and what they must hold.
enum Golden {
    /// Names a directory to write the files to, instead of comparing them (`scripts/regenerate-golden`).
    static let regenerateVariable = "IKRAR_REGENERATE_GOLDEN"

    /// Every file's path inside `Golden` and its bytes as the code makes them now.
    static func made() throws -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        var hashes = ""
        for (name, record, key) in try Sample.records() {
            let signed = try SignedRecord(signing: record, with: key)
            files.append(("records/\(name).note", signed.note))
            hashes += "records/\(name).note \(signed.leaf)\n"
        }
        for (name, opening) in Sample.openings {
            files.append(("openings/\(name).txt", try opening.encoded()))
            hashes += "openings/\(name).txt \(try opening.commitment())\n"
        }
        for signed in try Sample.chain() {
            let path = "chain/\(signed.record.header.seq)-\(signed.record.type.rawValue).note"
            files.append((path, signed.note))
            hashes += "\(path) \(signed.leaf)\n"
        }
        files.append(("hashes.txt", Array(hashes.utf8)))
        let keys = [try Sample.kiosk(), try Sample.registrar()].map { "\($0.text)\n\($0.verifierKey.text)\n" }
        files.append(("keys.txt", Array(keys.joined().utf8)))
        return files
    }

    /// The bytes of the file at `path` as committed.
    static func read(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Bundle.module.bundleURL.appending(path: "Golden/\(path)")))
    }

    /// The paths of the notes of the chain, in order.
    static let chain = [
        "chain/0-define.note", "chain/1-seal.note", "chain/2-attendance.note", "chain/3-pledge.note",
        "chain/4-unmatched.note", "chain/5-void.note", "chain/6-seal.note",
    ]

    /// Replaces the files below `directory` by those made now.
    static func write(to directory: String) throws {
        let root = URL(filePath: directory, directoryHint: .isDirectory)
        for folder in ["records", "openings", "chain"] {
            let folder = root.appending(path: folder)
            if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        for (path, bytes) in try made() { try Data(bytes).write(to: root.appending(path: path)) }
    }
}
