package import IkrarLedger

/// A log that the witness watches: its origin and the keys that may sign for it.
package struct WatchedLog: Hashable, Sendable {
    /// The log's identity, the first line of its checkpoints.
    package let origin: String
    /// The keys that may sign its checkpoints; several while the log changes its key.
    package let keys: [VerifierKey]

    /// A log with these keys.
    package init(origin: String, keys: [VerifierKey]) {
        self.origin = origin
        self.keys = keys
    }

    /// The log as its file tells it: `origin <origin>`, then a line `key <vkey>` for each key. Throws what is wrong.
    init(parsing bytes: [UInt8]) throws(LedgerError) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count >= 3, lines.last?.isEmpty == true, lines[0].starts(with: "origin ".utf8),
            let origin = String(validating: lines[0].dropFirst(7), as: UTF8.self)
        else { throw .malformed(line: 1, expected: "origin <origin>") }
        var keys: [VerifierKey] = []
        for (index, line) in lines.dropFirst().dropLast().enumerated() {
            guard line.starts(with: "key ".utf8), let text = String(validating: line.dropFirst(4), as: UTF8.self) else {
                throw .malformed(line: index + 2, expected: "key <vkey>")
            }
            keys.append(try VerifierKey(parsing: text))
        }
        self.init(origin: origin, keys: keys)
    }

    /// The file's bytes.
    var bytes: [UInt8] {
        Array("origin \(origin)\n".utf8) + keys.flatMap { Array("key \($0.text)\n".utf8) }
    }

    /// `note` with the signatures of the log's keys and no others; `nil` unless one of them is there and all are true.
    func signed(_ note: SignedNote) -> SignedNote? {
        var keyIDs: Set<UInt32> = []
        for key in keys {
            do {
                keyIDs.insert(try note.verifiedSignature(by: key).keyID)
            } catch .badSignature {
                return nil
            } catch {
                // No line by this key.
                continue
            }
        }
        let names = keys.filter { keyIDs.contains($0.keyID) }.map { Array($0.name.utf8) }
        do {
            return try note.keeping { keyIDs.contains($0.keyID) && names.contains(Array($0.name.utf8)) }
        } catch {
            // A part of a note is not too long when the whole was not.
            return nil
        }
    }
}
