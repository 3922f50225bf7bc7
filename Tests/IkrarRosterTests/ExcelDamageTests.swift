import IkrarRoster
import Testing

@Suite("A file whose numbers a spreadsheet program destroyed is refused as a whole")
struct ExcelDamageTests {
    /// A file with one row per number.
    static func file(_ numbers: [String], column: String = "NIP") -> String {
        "\(column);NAMA;UNIT KERJA\n" + numbers.map { "\($0);FULAN;DINAS\n" }.joined()
    }

    /// Fictional NIP that differ in the birth date.
    static func numbers(_ count: Int, ending: String, sex: Int = 1) -> [String] {
        (0..<count).map {
            "19\(70 + $0 / 28)01\($0 % 28 + 10 > 28 ? $0 % 28 - 17 + 10 : $0 % 28 + 10)201501\(sex)\(ending)"
        }
    }

    @Test("Half of the numbers end in 000")
    func trailingZeros() {
        let numbers = Self.numbers(10, ending: "000") + Self.numbers(10, ending: "999")
        #expect(throws: RosterFileRefusal.excelDamage(.trailingZeros)) { try Reading(Self.file(numbers)) }
    }

    @Test("Fewer than half end in 000: those rows are refused, not the file")
    func someTrailingZeros() throws {
        let numbers = Self.numbers(9, ending: "000") + Self.numbers(11, ending: "999")
        #expect(try Reading(Self.file(numbers)).refused.count == 9)
    }

    @Test("Nine of ten numbers are multiples of 32, as floating point leaves them")
    func floatingPoint() {
        let rounded = Self.numbers(30, ending: "997", sex: 2).compactMap { Double($0).map { String(UInt64($0)) } }
        #expect(rounded.count == 30)
        #expect(throws: RosterFileRefusal.excelDamage(.floatingPoint)) { try Reading(Self.file(rounded)) }
    }

    @Test("Every NIK ends in 0")
    func nik() {
        let numbers = (10..<24).map { "3374990101\($0)9990" }
        #expect(throws: RosterFileRefusal.excelDamage(.nikTrailingZero)) {
            try Reading(Self.file(numbers, column: "NIK"))
        }
    }

    @Test("Half of the numbers are in scientific notation or carry .0")
    func notation() {
        let numbers = [String](repeating: "1,99E+17", count: 5) + [String](repeating: "199001012015011008.0", count: 5)
        #expect(throws: RosterFileRefusal.excelDamage(.scientificNotation)) { try Reading(Self.file(numbers)) }
    }

    @Test("A handful of rows is judged row by row, never as a file")
    func smallFile() throws {
        #expect(try Reading(Self.file(Self.numbers(3, ending: "000"))).refused.count == 3)
        let niks = (10..<14).map { "3374990101\($0)9990" }
        #expect(try Reading(Self.file(niks, column: "NIK")).people.count == 4)
    }
}
