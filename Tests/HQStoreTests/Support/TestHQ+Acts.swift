import HQStore
import IkrarAudit
import IkrarLedger

extension ActContext {
    /// An officer of the tests, some time after the ceremony.
    static func test(_ seconds: Int64 = 500) -> ActContext {
        let officer = OperatorOpening(
            salt: Array(repeating: 9, count: Opening.saltBytes),
            uid: 0,
            user: "root",
            session: "test"
        )
        return ActContext(officer: officer, clock: .test, now: .test(seconds))
    }
}

extension TestHQ {
    /// The id of the `number`th person of the report's order.
    func personID(_ name: String) async throws -> String {
        guard let person = try await audit().people.first(where: { $0.name == name }) else {
            throw HQStoreError.unknownPerson(name)
        }
        return person.id
    }
}
