import Glibc
import IkrarConsole

/// A secret typed or piped in, so that it need not be in the arguments, which every local user can read.
enum SecretInput {
    /// One line of stdin without its end; not echoed where stdin is a terminal. Nil at the end of input.
    static func line(_ question: Message, console: Console) -> String? {
        guard console.readsTerminal else { return readLine(strippingNewline: true) }
        var saved = termios()
        guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return console.ask(question) }
        var silent = saved
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
            console.talk([""])
        }
        return console.ask(question)
    }
}
