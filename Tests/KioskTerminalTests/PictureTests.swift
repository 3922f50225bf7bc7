import Foundation
import IkrarConsole
import KioskControl
import Testing

@testable import KioskTerminal

@Suite("The pictures of the operators' page")
struct PictureTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/KioskTerminal/KioskTerminal.docc/Resources")

    @Test func `show exactly what the terminal shows today`() throws {
        let isWritten = ProcessInfo.processInfo.environment["IKRAR_REGENERATE_PICTURES"] != nil
        for (name, desk) in try Self.pictures() {
            let svg = ScreenPicture.svg(desk.state.screen(.full))
            let file = Self.folder.appending(path: "\(name).svg")
            if isWritten {
                try svg.write(to: file, atomically: true, encoding: .utf8)
            } else {
                #expect(
                    try String(contentsOf: file, encoding: .utf8) == svg,
                    "\(name): run scripts/regenerate-pictures"
                )
            }
        }
    }

    @Test func `are all on the page`() throws {
        let page = try String(
            contentsOf: Self.folder.deletingLastPathComponent().appending(path: "Operators.md"),
            encoding: .utf8
        )
        for (name, _) in try Self.pictures() { #expect(page.contains("](\(name))"), "\(name)") }
    }

    private static func pictures() throws -> [(String, Desk)] {
        [
            ("terminal-ready", desk { _ in }),
            (
                "terminal-recorded",
                desk {
                    $0.scan(number); $0.answer(.recorded()); $0.count()
                }
            ),
            (
                "terminal-already",
                desk { desk in
                    desk.scan(number)
                    desk.answer(.recorded())
                    desk.scan(number)
                    let first = FirstRecordAnswer(
                        time: "2026-09-17T07:31:04+07:00",
                        kiosk: "ikrar.example.go.id/k/meja-1/1"
                    )
                    desk.answer(ScanAnswer(outcome: .already, person: .siti, records: [], first: first))
                    desk.count()
                }
            ),
            (
                "terminal-unmatched",
                desk { desk in
                    desk.scan("199203042015011998")
                    let record = RecordAnswer(type: "unmatched", seq: 9, leaf: "U")
                    desk.answer(ScanAnswer(outcome: .unmatched, records: [record], reason: "not_on_roster"))
                }
            ),
            (
                "terminal-choose",
                desk { desk in
                    desk.scan(number)
                    desk.answer(ScanAnswer(outcome: .ambiguous, candidates: [.siti, .budi], records: []))
                }
            ),
            (
                "terminal-again",
                desk { desk in
                    desk.scan("1,99001E+17")
                    desk.answer(ScanAnswer(outcome: .refusedInput, records: [], reason: "scientific_notation"))
                }
            ),
            (
                "terminal-confirm",
                desk { desk in
                    desk.type(number + "\r")
                    desk.handle(.lookedUp(id: desk.lastLookUp?.id ?? 0, .success(LookupAnswer(people: [.siti]))))
                }
            ),
            (
                "terminal-search",
                desk { desk in
                    desk.press("\u{1B}OQ")
                    desk.type("contoh")
                    desk.pass(.milliseconds(200))
                    let people = PeopleAnswer(people: [.budi, .siti], hasMore: false)
                    desk.handle(.found(id: desk.lastFind?.id ?? 0, .success(people)))
                }
            ),
            (
                "terminal-undo",
                desk { desk in
                    desk.scan(number)
                    desk.answer(.recorded())
                    desk.press("\u{1B}OR")
                }
            ),
            (
                "terminal-private",
                desk {
                    $0.press("\u{1B}OS"); $0.scan(number); $0.answer(.recorded())
                }
            ),
            (
                "terminal-lost",
                desk { desk in
                    let gone = TerminalFailure(
                        .unreachable,
                        Message(indonesian: "ikrard tidak berjalan.", english: "ikrard is not running.")
                    )
                    desk.pass(.seconds(3))
                    desk.handle(.status(.failure(gone)))
                }
            ),
            (
                "terminal-narrow",
                desk(columns: 40, rows: 14) {
                    $0.scan(number); $0.answer(.recorded())
                }
            ),
        ]
    }

    private static let number = ScanningTests.number

    private static func desk(columns: Int = 80, rows: Int = 26, _ happens: (inout Desk) -> Void) -> Desk {
        var desk = Desk(columns: columns, rows: rows)
        desk.handle(.status(.success(.idle)))
        desk.handle(.eventsOpened)
        happens(&desk)
        return desk
    }
}

extension Desk {
    /// The counts of a ceremony and a unit arrive.
    fileprivate mutating func count() {
        let unit = UnitProgressAnswer(id: "U1", name: "Dinas Contoh", people: 60, attended: 34, pledged: 33)
        handle(.progress(.success(ProgressAnswer(ceremony: StatusAnswer.idle.ceremony, unit: unit))))
    }
}
