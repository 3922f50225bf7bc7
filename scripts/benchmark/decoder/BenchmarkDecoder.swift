import Foundation
import KioskScanner

/// How fast the keyboard decoder is: `benchmark-decoder` types one number again and again, as a scanner would, and prints how many
/// events of 24 bytes it decoded in a second.
@main
struct BenchmarkDecoder {
    private static let codes = 20_000
    /// As much as a reader takes at once.
    private static let chunkBytes = 24 * 64

    static func main() throws {
        let stream = Array(repeatElement(code, count: codes).joined())
        var decoder = EventStreamDecoder(KeyboardDecoder())
        var scans = 0
        let begin = ContinuousClock.now
        for first in stride(from: 0, to: stream.count, by: chunkBytes) {
            scans += decoder.consume(Array(stream[first..<min(first + chunkBytes, stream.count)])).count
        }
        let seconds = (ContinuousClock.now - begin) / .seconds(1)
        guard scans == codes else {
            FileHandle.standardError.write(Data("benchmark-decoder: \(scans) of \(codes) codes were read\n".utf8))
            exit(1)
        }
        print(#"{"events_per_second": \#(Double(stream.count / 24) / seconds)}"#)
    }

    /// The bytes of `198501012010011001` and Enter: each key goes down and up, with a report after both.
    private static var code: [UInt8] {
        let digits: [UInt16] = [2, 10, 9, 6, 11, 2, 11, 2, 3, 11, 2, 11, 11, 2, 2, 11, 11, 2]
        let enter: UInt16 = 28
        return (digits + [enter]).flatMap { key in
            event(1, key, 1) + event(0, 0, 0) + event(1, key, 0) + event(0, 0, 0)
        }
    }

    /// An event at time 0; little endian, as the kernel writes it here.
    private static func event(_ type: UInt16, _ code: UInt16, _ value: UInt32) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 16)
        withUnsafeBytes(of: type.littleEndian) { bytes += $0 }
        withUnsafeBytes(of: code.littleEndian) { bytes += $0 }
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
        return bytes
    }
}
