import IkrarModel
import Testing

@Suite struct UnitTreeTests {
    private let units = [
        Unit(id: "3", name: "Sub Bagian Umum dan Kepegawaian", parentID: "2"),
        Unit(id: "1", name: "Pemerintah Kota"),
        Unit(id: "2", name: "Dinas Pendidikan", parentID: "1"),
        Unit(id: "4", name: "Dinas Kesehatan", parentID: "1"),
        Unit(id: "5", name: "Sub Bagian Umum dan Kepegawaian", parentID: "4"),
    ]

    @Test("a repeated name is told apart by its path")
    func path() throws {
        let tree = try UnitTree(units)
        #expect(tree.path(of: "3") == ["Pemerintah Kota", "Dinas Pendidikan", "Sub Bagian Umum dan Kepegawaian"])
        #expect(tree.path(of: "5") == ["Pemerintah Kota", "Dinas Kesehatan", "Sub Bagian Umum dan Kepegawaian"])
        #expect(tree.path(of: "9") == [])
    }

    @Test("ancestors come nearest first, subtrees parents first")
    func walks() throws {
        let tree = try UnitTree(units)
        #expect(tree.ancestors(of: "3").map(\.id) == ["2", "1"])
        #expect(tree.subtree(of: "1").map(\.id) == ["1", "2", "4", "3", "5"])
        #expect(tree.subtree(of: "9").isEmpty)
        #expect(tree.roots.map(\.id) == ["1"])
        #expect(tree.children(of: "1").map(\.id) == ["2", "4"])
        #expect(tree.units == units)
    }

    @Test("a unit is within itself and all above it, and unknown units are within nothing")
    func containment() throws {
        let tree = try UnitTree(units)
        #expect(tree.contains("3", in: "1"))
        #expect(tree.contains("3", in: "3"))
        #expect(!tree.contains("3", in: "4"))
        #expect(!tree.contains("1", in: "3"))
        #expect(!tree.contains("9", in: "9"))
        #expect(!tree.contains("3", in: "9"))
    }

    @Test("an orphan is refused by name")
    func orphan() {
        #expect(throws: UnitTreeError.orphan(id: "2", name: "Dinas Pendidikan", missingParentID: "1")) {
            try UnitTree([Unit(id: "2", name: "Dinas Pendidikan", parentID: "1")])
        }
    }

    @Test("a cycle is refused with its members, without what hangs below it")
    func cycle() throws {
        let units = [
            Unit(id: "d", name: "Di bawah", parentID: "a"),
            Unit(id: "a", name: "A", parentID: "b"),
            Unit(id: "b", name: "B", parentID: "a"),
            Unit(id: "r", name: "Akar"),
        ]
        let error = #expect(throws: UnitTreeError.self) { try UnitTree(units) }
        #expect(error == .cycle([units[1], units[2]]))
        #expect(error?.description.contains("“A” (a) → “B” (b) → “A” (a)") == true)
    }

    @Test("a unit that is its own parent is a cycle")
    func selfCycle() {
        let unit = Unit(id: "a", name: "A", parentID: "a")
        #expect(throws: UnitTreeError.cycle([unit])) { try UnitTree([unit]) }
    }

    @Test("one id for two units is refused with both names")
    func duplicate() {
        #expect(throws: UnitTreeError.duplicateID(id: "1", names: ["Satu", "Dua"])) {
            try UnitTree([Unit(id: "1", name: "Satu"), Unit(id: "1", name: "Dua")])
        }
    }

    @Test("32 levels are a tree, 33 are not")
    func depth() throws {
        let chain = (0..<33).map { Unit(id: "\($0)", name: "Tingkat \($0)", parentID: $0 == 0 ? nil : "\($0 - 1)") }
        #expect(try UnitTree(Array(chain.prefix(32))).path(of: "31").count == 32)
        #expect(throws: UnitTreeError.tooDeep(id: "32", name: "Tingkat 32", limit: 32)) { try UnitTree(chain) }
    }
}
