import Foundation

/// `RuleLister OUTPUT NAME…`: writes Swift source that lists the types of the names.
@main
struct RuleLister {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else {
            FileHandle.standardError.write(Data("usage: RuleLister OUTPUT NAME…\n".utf8))
            exit(2)
        }
        var source = """
            import Diagnostics

            /// Made by the ListRules plugin; not to be edited.
            enum RuleList {
                static let all: [any RuleDeclaring.Type] = [

            """
        for name in arguments.dropFirst(2) { source += "        \(name).self,\n" }
        source += "    ]\n}\n"
        try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
    }
}
