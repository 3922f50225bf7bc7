import DurableSQLite
import Foundation
import IkrarLedger

/// A signed checkpoint that contradicts what the witness had cosigned: what it says, and where the request is kept.
package struct WitnessEvidence: Hashable, Sendable {
    /// The log.
    package let origin: String
    /// The size that the log signed.
    package let size: UInt64
    /// `split_view`, `proof`, `empty_tree` or `store_behind`.
    package let reason: String
    /// The file with the request as it came; beside it, with `.known` in place of `.request`, the checkpoint that the witness
    /// held. `nil` when it could not be kept: see ``failure``.
    package let path: String?
    /// Why it could not be kept.
    package let failure: String?
    /// Whether it was not kept before.
    package let isNew: Bool
}

extension WitnessDirectory {
    /// Keeps `body` as evidence, once for each checkpoint and reason: whoever sends it again adds nothing.
    func keep(
        _ body: [UInt8],
        of request: AddCheckpointRequest,
        reason: String,
        known: [UInt8]?
    ) -> WitnessEvidence {
        let digest = Hash32.sha256(request.note.text + Array(reason.utf8)).bytes.prefix(12)
        let name = Self.hash(of: request.origin).prefix(16) + "-" + Hexadecimal.encode(digest) + ".request"
        let path = evidencePath + "/" + name
        var failure: String?
        let isNew = !DurableFile.exists(path)
        if isNew {
            do {
                failure = try write(body, known: known, to: path)
            } catch {
                failure = "\(error)"
            }
        }
        return WitnessEvidence(
            origin: request.origin,
            size: request.tree.size,
            reason: reason,
            path: failure == nil ? path : nil,
            failure: failure,
            isNew: isNew
        )
    }

    /// Returns why nothing more is kept, or `nil`.
    private func write(_ body: [UInt8], known: [UInt8]?, to path: String) throws -> String? {
        guard try evidenceCount() < WitnessLimit.evidenceMax else {
            return "\(WitnessLimit.evidenceMax) requests are kept already"
        }
        if let known {
            try DurableFile.write(known, to: path.dropLast(".request".count) + ".known", mode: 0o600)
        }
        try DurableFile.write(body, to: path, mode: 0o600)
        return nil
    }
}
