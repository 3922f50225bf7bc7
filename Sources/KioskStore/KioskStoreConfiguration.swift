import Glibc

/// Where a kiosk's store lies and what it is called.
package struct KioskStoreConfiguration: Sendable {
    /// The origin of a kiosk that has never been enrolled. The `invalid` domain can belong to nobody.
    package static let localOrigin = "ikrar.invalid"

    /// Writes that may share one commit. A larger number adds waiting, not throughput: at 64 the sync is a small part of
    /// the batch, and an answer waits for at most 63 others.
    package static let groupCommitDefault = 64

    /// The directory that belongs to the store alone, absolute. Created with mode 0700 when missing.
    package var dataDirectory: String

    /// The first part of the signer's name until an HQ gives one.
    package var origin: String

    /// The site in the signer's name until an HQ gives one. `nil`: a random one is made at the first start, so that two
    /// kiosks nobody named do not claim one name at HQ.
    package var site: String?

    /// The most writes that share one commit, at least 1.
    package var groupCommitMax: Int

    /// Where salts, ids and keys come from: asked for a number of bytes, it gives as many unpredictable ones.
    package var randomBytes: @Sendable (_ count: Int) -> [UInt8]

    /// Told, on any thread, when the disk has failed in a way after which the process must end
    /// (``KioskStoreError/mustExit``): it may happen when nobody asks for anything.
    package var onFailure: @Sendable (KioskStoreError) -> Void = { _ in }

    /// A configuration with the defaults described at each property; randomness is the system's.
    package init(
        dataDirectory: String,
        origin: String = Self.localOrigin,
        site: String? = nil,
        groupCommitMax: Int = Self.groupCommitDefault,
        randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8] = Self.systemRandomBytes
    ) {
        precondition(groupCommitMax >= 1, "a commit holds at least one write")
        self.dataDirectory = dataDirectory
        self.origin = origin
        self.site = site
        self.groupCommitMax = groupCommitMax
        self.randomBytes = randomBytes
    }

    /// The system's random bytes, from one call of the kernel for each 256: a generator of the standard library makes one for
    /// every eight.
    @Sendable package static func systemRandomBytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        bytes.withUnsafeMutableBytes { buffer in
            for start in stride(from: 0, to: count, by: entropyBytesMax) {
                let part = UnsafeMutableRawBufferPointer(rebasing: buffer[start..<min(start + entropyBytesMax, count)])
                let result = getentropy(part.baseAddress, part.count)
                precondition(result == 0, "getentropy fails only on a kernel older than Swift itself needs")
            }
        }
        return bytes
    }

    /// The most bytes `getentropy` gives at once.
    private static let entropyBytesMax = 256
}
