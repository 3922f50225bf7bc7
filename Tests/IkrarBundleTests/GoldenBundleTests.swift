import IkrarBundle
import IkrarLedger
import IkrarWire
import Testing

/// The format as it was written once: what a stick carries must still read after an update of HQ.
@Suite("A bundle of before")
struct GoldenBundleTests {
    private static let file = """
        aWtyYXIvYnVuZGxlL3YxCnRvIGVlZGQ4ODNkCmtleSBySDBEN3BmUXg0VytXRTE3R2ZZQWpjYWlkTjhHZDFieCt4djZ4U2p1dGtj\
        PQoKbgDktQqAO6zsbzGqhc3sBNhRkxATM9ucgALEJ8gd/DuRERg6egc8HZNNrX+ignO4L5rIfco+2GwMtA1yqarSQfcNsJTp1sIC\
        prXVVokN9Cu8AxI0yt2y8QsW0CIUfiyv23ZNrO6yPd2FqracpseHCtUqffgiCa1epLuE910KKJ1k7hf4Euse/OywYx1wgAUTTG00\
        JRNCwwIJoWnRYh7Uat8j9fY4oFv1mmWKbd8akdJn1CN/KxNgDdJwQ9MxakaDaM9eh83j+jimjb7vTEAtpb0O5Loea/byXYPFnMEd\
        7LHuYGeqBfD8NvIZGIVG8XHolqjtZ+7AzMgyADsRaAEqjyn1aqtGkVjK7B3vBm2JSyWwSKnXFpixJcMNJgVcQHobdVi611Ct5uDE\
        7gK828kzThaA+FwmjceNECLIo+6ulyUuxdtpRbFxv+t139nTa2Eh4Jno41zejBh1PvgkDwffnxSamK3FRqBkBX5MIHCUSg34DxgR\
        WIT5y5IsSrIOEX7WpW1QjQfD9LADSt2UkGjpv7qKB/Iuy2sZ7qWtEQY=
        """

    @Test func `reads as it was written`() throws {
        let seed = (0..<32).map { UInt8($0) }
        let hq = try BundlePrivateKey(parsing: "IKRAR+BUNDLE+KEY+" + CanonicalBase64.encode(seed))
        #expect(hq.publicKey.text == "j0DFrbaPJWJK5bIU6nZ6bslNgp09e14a0bpvPiE4KF8=")
        #expect(hq.publicKey.id == "eedd883d")
        let bytes = try #require(CanonicalBase64.decode(Self.file))
        var position = 0
        var reader = try BundleReader(key: hq) { count in
            let end = min(position + count, bytes.count)
            defer { position = end }
            return Array(bytes[position..<end])
        }
        let first = try #require(try reader.next())
        #expect(first.signer == "hq.example/k/3374-991/1" && first.lastSeq == 1)
        let frames: [Frame] = [
            .note(Array("note 0".utf8)), .opening(Array("opening 0".utf8)), .withheld(seq: 1, leaf: .emptyTree),
        ]
        #expect(try FrameReader.frames(in: first.frames) == frames)
        #expect(try reader.next() == BundleBatch(signer: "hq.example/k/3374-991/2", lastSeq: nil, frames: []))
        #expect(try reader.next() == nil)
        let closing = try #require(reader.closing)
        #expect(closing.seenSize == 12)
        #expect(closing.time == RecordTime(unixSeconds: 1_789_605_064, offsetMinutes: 420))
        let key = "kiosk-transport-golden+db78678f+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c"
        try closing.verify(with: try VerifierKey(parsing: key))
    }
}
