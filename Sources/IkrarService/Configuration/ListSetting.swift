/// A setting that is a list of things, each with keys of its own. Only the configuration file can hold one.
package struct ListSetting: Hashable, Sendable {
    /// The key of the list in the file.
    package let name: String
    /// The keys that each item may have.
    package let keys: [String]

    /// A list of this name whose items have these keys.
    package init(_ name: String, keys: [String]) {
        self.name = name
        self.keys = keys
    }
}
