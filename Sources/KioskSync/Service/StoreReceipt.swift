import IkrarLedger
import KioskStore

/// The store's type for records HQ has. In a file of its own because HQ's answer has one of the same name, and the store's
/// module has a type of its own name.
typealias StoreReceipt = StoredRun
