import DurableSQLite
import IkrarLedger

/// The private keys of a kiosk: made where they are used, one per purpose, mode 0600.
struct KeyFiles: Sendable {
    /// A key file is one line; a C2SP skey with the longest name has under 250 bytes.
    private static let fileBytesMax = 1024

    let directory: DataDirectory
    let randomBytes: @Sendable (Int) -> [UInt8]

    /// Whether no signer has ever been made here.
    func isWithoutSigners() -> Bool {
        signerFiles().isEmpty
    }

    /// The key of the identifiers' HMAC, made at the first call.
    func identifierKey(createIfMissing: Bool) throws -> IdentifierKey {
        if DurableFile.exists(directory.identifierKey) {
            let text = try line(of: directory.identifierKey)
            guard let bytes = CanonicalBase64.decode(text), let key = IdentifierKey(bytes: bytes) else {
                throw KioskStoreError.damaged(["\(directory.identifierKey) is not a key"])
            }
            return key
        }
        guard createIfMissing, let key = IdentifierKey(bytes: randomBytes(IdentifierKey.byteCount)) else {
            throw KioskStoreError.damaged([
                "\(directory.identifierKey) is missing: the roster cannot be searched without it"
            ])
        }
        try write(CanonicalBase64.encode(key.bytes), to: directory.identifierKey)
        return key
    }

    /// The key of requests to HQ, made at the first call.
    func transportKey() throws -> SignerKey {
        try transportKey(in: directory.transportKey)
    }

    /// The key of requests that an enrolled kiosk offers when it enrols again: a clone of its disk holds the one in use.
    /// Made at the first call and kept until HQ has taken it, so that whoever asks again, after a lost answer, offers the same.
    func nextTransportKey() throws -> SignerKey {
        try transportKey(in: directory.nextTransportKey)
    }

    /// Puts the offered key in the place of the one in use, if it is the one with this reference.
    func adoptNextTransportKey(reference: String) throws {
        guard DurableFile.exists(directory.nextTransportKey),
            try parse(directory.nextTransportKey).verifierKey.reference == reference
        else { return }
        try DurableFile.move(directory.nextTransportKey, to: directory.transportKey)
    }

    private func transportKey(in path: String) throws -> SignerKey {
        if DurableFile.exists(path) { return try parse(path) }
        // The name only has to be unlike every other kiosk's: HQ knows the key by its id.
        let digits = Hexadecimal.encode(randomBytes(8))
        let key = try SignerKey(name: "kiosk-transport-\(digits)", seed: randomBytes(32))
        try write(key.text, to: path)
        return key
    }

    /// Makes the key of a new signer. It is durable on return.
    func makeSigner(name: String) throws -> SignerKey {
        let key = try SignerKey(name: name, seed: randomBytes(32))
        try write(key.text, to: directory.signerKey(keyID: key.verifierKey.keyID))
        return key
    }

    /// The key of an existing signer.
    func signer(_ verifierKey: VerifierKey) throws -> SignerKey {
        let path = directory.signerKey(keyID: verifierKey.keyID)
        guard DurableFile.exists(path) else {
            throw KioskStoreError.damaged(["the key \(path) of \(verifierKey.name) is missing"])
        }
        let key = try parse(path)
        guard key.verifierKey == verifierKey else {
            throw KioskStoreError.damaged(["\(path) is not the key of \(verifierKey.name)"])
        }
        return key
    }

    /// The newest key made for a signer of this name; `nil` when there is none.
    func signer(named name: String) throws -> SignerKey? {
        try signerFiles().map { try parse($0) }.last { $0.name == name }
    }

    /// The names of all signers a key file was made for.
    func signerNames() throws -> [String] {
        try signerFiles().map { try parse($0).name }
    }

    private func signerFiles() -> [String] {
        DirectoryListing.names(in: directory.keys)
            .filter { $0.hasPrefix("signer-") && !$0.hasSuffix(".new") }
            .map { directory.keys + "/" + $0 }
    }

    private func parse(_ path: String) throws -> SignerKey {
        let text = try line(of: path)
        do {
            return try SignerKey(parsing: text)
        } catch {
            throw KioskStoreError.damaged(["\(path) is not a key"])
        }
    }

    private func line(of path: String) throws -> String {
        try PrivatePath.checkFile(path)
        let bytes = try DurableFile.read(path, maximumBytes: Self.fileBytesMax)
        return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    private func write(_ text: String, to path: String) throws {
        try DurableFile.write(Array((text + "\n").utf8), to: path, mode: 0o600)
    }
}
