import IkrarLedger
import Testing

@Suite("Canonical base64")
struct CanonicalBase64Tests {
    /// RFC 4648 section 10.
    @Test(
        "gives the vectors of RFC 4648",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ]
    )
    func vectors(bytes: String, text: String) {
        #expect(CanonicalBase64.encode(Array(bytes.utf8)) == text)
        #expect(CanonicalBase64.decode(text) == Array(bytes.utf8))
    }

    @Test(
        "refuses second spellings",
        arguments: [
            "Zg", "Zg=", "Zh==", "Zm9=", "Zm8", "Zm8==", "=", "==", "===", "====", "Z===", "Zm9v\n", " Zm9v",
            "Zm9v====",
            "Zg==Zg==", "Z-_v", "Zm9vY", "A=A=", "Zm8=\n",
        ]
    )
    func secondSpellings(text: String) {
        #expect(CanonicalBase64.decode(text) == nil)
    }

    @Test("gives back every byte string, and accepts exactly one text for it")
    func roundTrip() {
        for length in 0..<70 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
            #expect(CanonicalBase64.decode(CanonicalBase64.encode(bytes)) == bytes)
        }
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        for first in alphabet {
            for second in alphabet {
                let text = "\(first)\(second)=="
                let decoded = CanonicalBase64.decode(text)
                #expect(decoded == nil || CanonicalBase64.encode(decoded ?? []) == text)
            }
        }
    }
}
