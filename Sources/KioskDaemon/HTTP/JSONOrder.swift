import KioskControl

/// Reads orders.
enum JSONOrder {
    /// The order in `bytes`: JSON of strict UTF-8 that is not nested beyond sense and has no unknown key.
    static func decode<Order: Decodable>(_ type: Order.Type, from bytes: [UInt8]) throws -> Order {
        try JSONShape.check(bytes)
        do {
            return try ControlJSON.decode(type, from: bytes)
        } catch let error as DecodingError {
            throw LocalProblem.invalid(error.reason)
        }
    }
}
