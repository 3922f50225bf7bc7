@main struct Ikrard { static func main() {} }
