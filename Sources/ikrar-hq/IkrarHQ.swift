@main struct IkrarHQ { static func main() {} }
