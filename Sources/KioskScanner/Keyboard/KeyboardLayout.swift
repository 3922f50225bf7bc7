/// Which characters the keys of a device stand for. A scanner sends the numbers of keys, not characters; it must be set to the
/// same layout.
package enum KeyboardLayout: String, CaseIterable, Sendable {
    /// United States, which scanners are set to when they leave the factory.
    case us
    /// United Kingdom.
    case uk
    /// Germany.
    case de
    /// France.
    case fr

    /// Whether the right Alt key is AltGr, which gives keys a third character.
    var hasAltGr: Bool { self != .us }

    /// The rows of this layout's keyboard.
    var rows: [KeyRow] {
        switch self {
        case .us: Self.unitedStates
        case .uk: Self.unitedKingdom
        case .de: Self.germany
        case .fr: Self.france
        }
    }

    /// What the point of the keypad gives.
    var keypadPoint: Unicode.Scalar { self == .de ? "," : "." }

    // From xkeyboard-config: us(basic), gb(basic), de(basic), fr(basic). A space stands for nothing, which is not what the
    // space bar gives. ` ´ ^ ¨ are dead keys where `dead` says so.

    private static let unitedStates = [
        KeyRow(.number, "`1234567890-=", "~!@#$%^&*()_+"),
        KeyRow(.upper, "qwertyuiop[]", "QWERTYUIOP{}"),
        KeyRow(.home, #"asdfghjkl;'\"#, #"ASDFGHJKL:"|"#),
        KeyRow(.lower, "<zxcvbnm,./", ">ZXCVBNM<>?"),
    ]

    private static let unitedKingdom = [
        KeyRow(.number, "`1234567890-=", #"¬!"£$%^&*()_+"#, "|   €        "),
        KeyRow(.upper, "qwertyuiop[]", "QWERTYUIOP{}", "  é   úíó   "),
        KeyRow(.home, "asdfghjkl;'#", "ASDFGHJKL:@~", "á           "),
        KeyRow(.lower, #"\zxcvbnm,./"#, "|ZXCVBNM<>?"),
    ]

    private static let germany = [
        KeyRow(.number, "^1234567890ß´", #"°!"§$%&/()=?`"#, #"  ²³   {[]}\ "#, dead: "^´`"),
        KeyRow(.upper, "qwertzuiopü+", "QWERTZUIOPÜ*", "@ €        ~"),
        KeyRow(.home, "asdfghjklöä#", "ASDFGHJKLÖÄ'"),
        KeyRow(.lower, "<yxcvbnm,.-", ">YXCVBNM;:_", "|      µ   "),
    ]

    private static let france = [
        KeyRow(.number, #"²&é"'(-è_çà)="#, " 1234567890°+", #"  ~#{[|`\^@]}"#),
        KeyRow(.upper, "azertyuiop^$", "AZERTYUIOP¨£", "  €        ¤", dead: "^¨"),
        KeyRow(.home, "qsdfghjklmù*", "QSDFGHJKLM%µ"),
        KeyRow(.lower, "<wxcvbn,;:!", ">WXCVBN?./§"),
    ]
}
