@main struct Ikrar { static func main() {} }
