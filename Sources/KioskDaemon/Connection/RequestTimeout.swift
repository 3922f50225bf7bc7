/// A request's body has not arrived in time.
struct RequestTimeout: Error {}
