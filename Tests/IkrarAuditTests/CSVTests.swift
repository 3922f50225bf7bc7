import IkrarAudit
import IkrarModel
import Testing

@Suite struct CSVTests {
    @Test(
        "cells are quoted only where RFC 4180 asks for it",
        arguments: [
            ("biasa", "biasa"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""),
            ("a\nb", "\"a\nb\""),
            ("", ""), ("•••• 1999", "•••• 1999"), ("a=b", "a=b"),
        ]
    )
    func quotes(_ cell: String, _ encoded: String) {
        #expect(Array(CSVLine.encoded([cell]).utf8) == Array((encoded + "\r\n").utf8))
    }

    @Test(
        "cells that a spreadsheet would run are neutralised",
        arguments: [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("\r\n=1", "\"'\r\n=1\""), ("=\u{301}1", "'=\u{301}1"),
        ]
    )
    func neutralises(_ cell: String, _ encoded: String) {
        #expect(Array(CSVLine.encoded([cell]).utf8) == Array((encoded + "\r\n").utf8))
    }

    @Test("every line says when it was read and whether it is provisional")
    func report() throws {
        let person = AuditPerson(
            id: "p-1",
            name: "=HYPERLINK(\"x\")",
            unitID: "u",
            category: .pppkPartTime,
            identifierMasked: "•••• 1999",
            state: .pledged,
            attended: true,
            first: FirstPledge(time: "2026-09-17T07:31:04+07:00", kiosk: "k/a/1")
        )
        let report = try AuditReport(
            asOf: "2026-09-17T10:00:00+07:00",
            campaign: "c",
            people: [person],
            tree: UnitTree([Unit(id: "u", name: "Dinas, Kota")]),
            completeness: Completeness(kiosks: [], unmatched: 0)
        )
        let header =
            "as_of,provisional,id,name,unit,unit_id,category,identifier_masked,state,attended,first_time,first_kiosk"
        let line =
            "2026-09-17T10:00:00+07:00,true,p-1,\"'=HYPERLINK(\"\"x\"\")\",\"Dinas, Kota\",u,PPPK_PW,•••• 1999,"
            + "pledged,true,2026-09-17T07:31:04+07:00,k/a/1"
        #expect(report.csv == header + "\r\n" + line + "\r\n")
    }
}
