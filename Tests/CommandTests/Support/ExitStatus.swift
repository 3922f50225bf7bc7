import IkrarConsole

/// The testing library has a type of the same name; here the commands' is meant.
typealias ExitStatus = IkrarConsole.ExitStatus
