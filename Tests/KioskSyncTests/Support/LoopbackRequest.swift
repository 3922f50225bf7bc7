import Foundation

/// One request as it arrived.
struct LoopbackRequest: Sendable {
    let method: String
    let path: String
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    /// Takes the first whole request off `buffer`; nil until there is one.
    init?(taking buffer: inout [UInt8]) {
        guard let end = Data(buffer).range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count == 3 else { return nil }
        let headers = lines.dropFirst().map { line -> (name: String, value: String) in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (String(parts[0]), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
        }
        let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
        guard buffer.count >= end.upperBound + length else { return nil }
        body = Array(buffer[end.upperBound..<(end.upperBound + length)])
        method = String(words[0])
        path = String(words[1])
        self.headers = headers
        buffer.removeFirst(end.upperBound + length)
    }

    subscript(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
