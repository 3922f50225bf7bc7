import Foundation
import GRDB
import IkrarBundle
package import IkrarLedger
package import IkrarWire

/// Enrolment of kiosks: token, challenge, proof of possession, and a record in the log for each key.
extension HQStore {
    /// What a kiosk that presents `token` needs to enrol: HQ's origin and log key, the name for its signing key, and a
    /// fresh challenge for its proofs. A used token gets no offer.
    package func enrolmentOffer(token: String, now: RecordTime) async throws(HQStoreError) -> EnrolmentOffer {
        let authority = authority
        return try await write { connection in
            let stored = try TokenRow.find(connection, text: token, now: now)
            guard stored.kioskID == nil else { throw HQStoreError.tokenRefused }
            var generator = SystemRandomNumberGenerator()
            let challenge = (0..<Hash32.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            try connection.execute(
                sql: "UPDATE enrolment_token SET challenge = ?, challenged_at = ? WHERE id = ?",
                arguments: [challenge.blob, now.unixSeconds, stored.id]
            )
            let prefix = KioskTable.signerPrefix(origin: authority.origin, site: stored.site)
            let incarnation = try KioskTable.nextIncarnation(
                connection,
                origin: authority.origin,
                site: stored.site
            )
            return EnrolmentOffer(
                origin: authority.origin,
                site: stored.site,
                signer: prefix + "\(incarnation)",
                logKey: authority.logKey.text,
                challenge: CanonicalBase64.encode(challenge)
            )
        }
    }

    /// Enrols the kiosk that presents `token`: checks each key's proof over the challenge, uses the token up, appends
    /// an `enrol` record for each key that HQ did not know. All of it is one transaction.
    ///
    /// The same request again, until the token's expiry, gets the same answer: the first one may have been lost.
    package func enrol(
        _ request: EnrolmentRequest,
        token: String,
        now: RecordTime
    ) async throws(HQStoreError) -> EnrolmentAnswer {
        let authority = authority
        let registrar = registrar
        let (kiosk, challenge) = try await write { connection in
            let stored = try TokenRow.find(connection, text: token, now: now)
            guard let challenge = stored.challenge, let challengedAt = stored.challengedAt else {
                throw HQStoreError.enrolmentRefused(.challengeExpired)
            }
            let proven: ProvenEnrolment
            do throws(EnrolmentRefusal) {
                proven = try ProvenEnrolment(request, challenge: challenge)
            } catch {
                throw HQStoreError.enrolmentRefused(error)
            }
            if let used = stored.kioskID {
                guard let kiosk = try KioskTable.kiosk(connection, id: used), proven.describes(kiosk) else {
                    throw HQStoreError.tokenRefused
                }
                return (kiosk, challenge)
            }
            guard now.unixSeconds - challengedAt <= HQLimit.challengeLifetimeSeconds else {
                throw HQStoreError.enrolmentRefused(.challengeExpired)
            }
            let transaction = EnrolmentTransaction(
                database: connection,
                origin: authority.origin,
                registrar: registrar,
                now: now
            )
            let kiosk = try transaction.enrol(proven, site: stored.site)
            try connection.execute(
                sql: "UPDATE enrolment_token SET used_at = ?, kiosk_id = ? WHERE id = ?",
                arguments: [now.unixSeconds, kiosk.id, stored.id]
            )
            return (kiosk, challenge)
        }
        directory.forget()
        return try answer(for: kiosk, challenge: challenge)
    }

    private func answer(for kiosk: EnrolledKiosk, challenge: String) throws(HQStoreError) -> EnrolmentAnswer {
        guard let signer = kiosk.signers.last else { throw .damaged("kiosk \(kiosk.name) has no key") }
        do {
            let proof = try EnrolmentProof.makeAnswer(
                challenge: challenge,
                signer: signer.key.name,
                transportKey: kiosk.transportKey,
                bundleKey: authority.bundleKey.text,
                logKey: logKey
            )
            guard let proof else { throw HQStoreError.damaged("a challenge is not printable") }
            return EnrolmentAnswer(
                signer: signer.key.name,
                kiosk: kiosk.name,
                logKey: authority.logKey.text,
                bundleKey: authority.bundleKey.text,
                logSignature: proof
            )
        } catch let error as HQStoreError {
            throw error
        } catch {
            throw .damagedKey(path: configuration.logKeyPath, detail: "\(error)")
        }
    }
}
