@testable import ikrar

/// The testing library has a type of the same name; here the program's is meant.
typealias ExitStatus = ikrar.ExitStatus
