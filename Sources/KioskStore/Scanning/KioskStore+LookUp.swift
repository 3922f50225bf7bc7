import GRDB
import IkrarModel

extension KioskStore {
    /// Whom a scan of `input` would name; nothing is recorded, and no ceremony need be open.
    package func lookUp(_ input: String) async throws(KioskStoreError) -> LookUp {
        let core = try core()
        let (candidates, refusal) = PreparedScan.candidates(in: input, key: core.identifierKey)
        let people = try await core.read { db in
            for candidate in candidates {
                let people = try PersonRow.all(hmac: candidate.hmac, db)
                if !people.isEmpty { return people.map(\.summary) }
            }
            return []
        }
        guard people.isEmpty else { return LookUp(people: people, reason: nil) }
        return LookUp(people: [], reason: refusal?.code ?? UnmatchedInput.notOnRoster)
    }
}
