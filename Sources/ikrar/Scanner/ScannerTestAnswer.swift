/// The answer of `ikrar scanner test --json`.
struct ScannerTestAnswer: Encodable {
    /// The reader's name.
    let reader: String
    /// What is printed.
    let printed: String
    /// What was read.
    let read: String
    /// The AIM identifier, when the scanner sent one.
    let symbology: String?
    /// What is wrong, as a word; absent when nothing is.
    let culprit: String?
}
