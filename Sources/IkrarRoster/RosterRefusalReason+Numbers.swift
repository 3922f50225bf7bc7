extension RosterRefusalReason {
    /// The numbers in ``detail``, in its order, for whoever says it in a person's language.
    package var numbers: [Int] {
        switch self {
        case .conflict(let row): [row]
        case .ragged(let expected, let found): [expected, found]
        case .unbalancedQuote(let lines): [lines]
        case .controlCharacter(let scalar): [Int(scalar)]
        case .tooLong(let bytesMax): [bytesMax]
        case .unitTooDeep(let levelsMax): [levelsMax]
        default: []
        }
    }
}
