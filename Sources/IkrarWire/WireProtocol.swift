/// The names and limits that kiosk and HQ agree on. <doc:Protocol> defines their meaning.
package enum WireProtocol {
    /// The version in every request and answer. An answer without it is not HQ's: a captive portal, a proxy.
    package static let version = "1"
}

extension WireProtocol {
    /// Header fields beside those of HTTP and RFC 9421.
    package enum Header {
        /// Carries ``WireProtocol/version``, both ways.
        package static let version = "Ikrar-Protocol"
        /// The name of the signer whose records, and whose head, a push is about.
        package static let signer = "Ikrar-Signer"
        /// The seq of that signer's last record, or `-` when it has none.
        package static let head = "Ikrar-Head"
        /// The index in HQ's log up to which the kiosk has acted on notices. Not signed: it only saves repetition.
        package static let noticed = "Ikrar-Noticed"
        /// The sender's wall clock, in the form records use.
        package static let time = "Ikrar-Time"
        /// The body's SHA-256 (RFC 9530).
        package static let contentDigest = "Content-Digest"
        /// What a signature covers (RFC 9421).
        package static let signatureInput = "Signature-Input"
        /// The signature (RFC 9421).
        package static let signature = "Signature"
    }

    /// Paths at HQ.
    package enum Path {
        /// GET an offer, POST a request: becoming a kiosk of this HQ.
        package static let enrolment = "/v1/enrolment"
        /// POST frames: pushing records.
        package static let records = "/v1/records"
        /// GET: whether HQ is up.
        package static let health = "/healthz"
        /// GET below it: the published log, a c2sp.org/tlog-tiles tree.
        package static let log = "/log"
    }

    /// Content types.
    package enum ContentType {
        /// A body of frames (``Frame``).
        package static let frames = "application/vnd.ikrar.frames"
        /// A JSON answer or request.
        package static let json = "application/json"
        /// A problem (RFC 9457).
        package static let problem = "application/problem+json"
        /// A checkpoint.
        package static let checkpoint = "text/plain; charset=utf-8"
        /// A tile or bundle.
        package static let tile = "application/octet-stream"
    }

    /// Limits both sides keep.
    package enum Limit {
        /// The most bytes a kiosk puts in one batch: some seconds on a poor mobile link, so that a cut costs little.
        package static let batchBytesMax = 256 * 1024
        /// The most notes, sent or withheld, in one batch: HQ admits a batch in one short transaction.
        package static let batchRecordsMax = 500
        /// The most openings behind one note: one for its subject, one for its operator.
        package static let openingsPerNoteMax = 2
        /// The most bytes of any body, either way. Room for a batch four times as large, should it be raised.
        package static let bodyBytesMax = 1024 * 1024
        /// How far a signature's time may lie from HQ's clock (s): past delays on the way, short of useful replay.
        package static let signatureWindowSeconds: Int64 = 300
        /// The most bytes of a challenge or token: both are at most 64 random bytes in text.
        package static let challengeBytesMax = 128
        /// The most notices in one answer: their tiles are fetched beside those of a batch.
        package static let noticesMax = 16
        /// The most keys in one enrolment: each incarnation a kiosk had brings one.
        package static let enrolmentKeysMax = 16
    }
}
