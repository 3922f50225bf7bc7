/// Why HQ did not enrol a kiosk although its token was good.
package enum EnrolmentRefusal: String, Error, Hashable, Sendable {
    /// The challenge is missing or too old: ask for a new offer.
    case challengeExpired = "challenge_expired"
    /// A key is not a canonical vkey, or is weak.
    case invalidKey = "invalid_key"
    /// A key came without a valid signature over the challenge.
    case proofFailed = "proof_failed"
    /// No key carries the name that the offer gave, or it was given to another kiosk meanwhile: ask for a new offer.
    case nameNotOffered = "name_not_offered"
    /// A key claims a name of HQ's own origin that HQ did not give it.
    case nameReserved = "name_reserved"
    /// A key already belongs to a kiosk of another site.
    case keyTaken = "key_taken"
    /// More keys than one enrolment may bring, or none.
    case keyCount = "key_count"
}
