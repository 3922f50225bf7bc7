/// The numbers that belong to a refused row's reason.
package enum RefusedRowDetail {
    /// Such as ` (same identifier as row 5)`; empty where the reason has none.
    package static func message(code: String, numbers: [Int]) -> Message {
        switch (code, numbers.count) {
        case ("conflict", 1):
            Message(
                indonesian: " (nomor yang sama dengan baris \(numbers[0]))",
                english: " (same identifier as row \(numbers[0]))"
            )
        case ("ragged", 2):
            Message(
                indonesian: " (seharusnya \(numbers[0]) sel, ditemukan \(numbers[1]))",
                english: " (expected \(numbers[0]) cells, found \(numbers[1]))"
            )
        case ("unbalanced_quote", 1):
            Message(indonesian: " (\(numbers[0]) baris tersambung)", english: " (\(numbers[0]) lines joined)")
        case ("too_long", 1):
            Message(
                indonesian: " (lebih dari \(numbers[0]) bita)",
                english: " (longer than \(numbers[0]) bytes)"
            )
        case ("unit_too_deep", 1):
            Message(indonesian: " (lebih dari \(numbers[0]) tingkat)", english: " (more than \(numbers[0]) levels)")
        default: Message(indonesian: "", english: "")
        }
    }
}
