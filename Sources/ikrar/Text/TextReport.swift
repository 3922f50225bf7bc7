import IkrarConsole
import KioskControl

/// A pledge text to be read.
struct TextReport {
    /// Where there is no terminal to ask: what fits an old one.
    static let usualColumns = 80
    /// Longer lines are hard to follow.
    private static let columnsMax = 100
    /// Shorter ones hold no word.
    private static let columnsMin = 20

    private let text: TextAnswer

    init(_ text: TextAnswer) {
        self.text = text
    }

    /// Every word of the text in its own language, wrapped, and what freezes it.
    func lines(width: Int, in language: Language) -> [String] {
        let width = min(max(width, Self.columnsMin), Self.columnsMax)
        var lines: [String] = []
        if text.isSample { lines += [Self.sample.text(in: language), ""] }
        lines += WrappedText.lines(text.title, width: width) + [""] + paragraphs(text.opening, width) + [""]
        let digits = String(text.points.count).count
        for (index, point) in text.points.enumerated() {
            let number = String(index + 1)
            let mark = String(repeating: " ", count: digits - number.count) + number + ". "
            let indent = String(repeating: " ", count: mark.count)
            lines += WrappedText.lines(point, width: width, first: mark, indent: indent)
        }
        lines += [""] + paragraphs(text.closing, width) + [""]
        return lines + WrappedText.lines(source.text(in: language), width: width)
    }

    private func paragraphs(_ text: String, _ width: Int) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }
            .flatMap { WrappedText.lines(String($0), width: width) }
    }

    private var source: Message {
        Message(
            indonesian: "Sumber: \(text.source). Naskah \(text.id), SHA-256 \(text.sha256)",
            english: "Source: \(text.source). Text \(text.id), SHA-256 \(text.sha256)"
        )
    }

    private static let sample = Message(
        indonesian: "*** HANYA CONTOH, BUKAN NASKAH RESMI ***",
        english: "*** ONLY A SAMPLE, NO OFFICIAL TEXT ***"
    )
}
