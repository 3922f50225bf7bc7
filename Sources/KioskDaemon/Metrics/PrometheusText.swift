/// The Prometheus text format, version 0.0.4.
struct PrometheusText {
    /// The format's content type.
    static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// The names and values that tell samples of one metric apart.
    typealias Labels = [(name: String, value: String)]

    private(set) var text = ""

    /// A value that only rises.
    mutating func counter(_ name: String, _ help: String, _ samples: [(labels: Labels, value: UInt64)]) {
        head(name, "counter", help)
        for sample in samples { line(name, sample.labels, String(sample.value)) }
    }

    /// A counter of one value.
    mutating func counter(_ name: String, _ help: String, _ value: UInt64) { counter(name, help, [([], value)]) }

    /// A counter for each value of one label.
    mutating func counter(_ name: String, _ help: String, by label: String, _ counts: [String: UInt64]) {
        counter(name, help, counts.sorted { $0.key < $1.key }.map { ([(label, $0.key)], $0.value) })
    }

    /// A value that rises and falls.
    mutating func gauge(_ name: String, _ help: String, _ samples: [(labels: Labels, value: Double)]) {
        head(name, "gauge", help)
        for sample in samples { line(name, sample.labels, Self.number(sample.value)) }
    }

    /// A gauge of one value.
    mutating func gauge(_ name: String, _ help: String, _ value: Double) { gauge(name, help, [([], value)]) }

    /// One sample of 1 for the state that holds, and 0 for each other.
    mutating func states(_ name: String, _ help: String, _ all: [String], now: String) {
        gauge(name, help, all.map { ([("state", $0)], $0 == now ? 1 : 0) })
    }

    /// A distribution.
    mutating func histogram(_ name: String, _ help: String, _ histogram: LatencyHistogram) {
        head(name, "histogram", help)
        for bucket in histogram.cumulative {
            line(name + "_bucket", [("le", Self.number(bucket.bound))], String(bucket.count))
        }
        line(name + "_bucket", [("le", "+Inf")], String(histogram.count))
        line(name + "_sum", [], Self.number(histogram.sum))
        line(name + "_count", [], String(histogram.count))
    }

    private mutating func head(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func line(_ name: String, _ labels: Labels, _ value: String) {
        let list = labels.map { "\($0.name)=\"\(Self.escape($0.value))\"" }.joined(separator: ",")
        text += list.isEmpty ? "\(name) \(value)\n" : "\(name){\(list)} \(value)\n"
    }

    private static func number(_ value: Double) -> String {
        Int64(exactly: value).map { String($0) } ?? String(value)
    }

    private static func escape(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
