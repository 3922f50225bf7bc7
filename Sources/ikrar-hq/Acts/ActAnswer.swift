import HQStore
import IkrarConsole
import IkrarLedger

/// A record that an act put into the log.
struct ActAnswer: Encodable {
    /// The record's type.
    let type: String
    /// Its leaf hash.
    let leaf: String
    /// Its index in the log.
    let index: UInt64

    /// The answer for an act.
    init(_ act: HQAct) {
        type = act.type.rawValue
        leaf = act.leaf.base64
        index = act.index
    }
}

extension CommandContext {
    /// Answers with the records of an act: in JSON one object a line, else a sentence and a line for each.
    func answer(_ acts: [HQAct], _ sentence: Message) throws(CommandFailure) {
        guard isJSON else {
            let lines = acts.map(ActAnswer.init).map { "  \($0.type) \($0.index) \($0.leaf)" }
            return try console.answer([sentence.text(in: console.language)] + lines)
        }
        for act in acts { try answer(ActAnswer(act)) { _ in [] } }
    }
}
