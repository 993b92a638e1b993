import Foundation

/// `ThemeEmbedder OUTPUT SITE FILE…`: writes Swift source that holds the files, named by their path below SITE.
///
/// The source is one string literal a file: the compiler takes those in quickly, unlike arrays of numbers.
@main
struct ThemeEmbedder {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            FileHandle.standardError.write(Data("usage: ThemeEmbedder OUTPUT SITE FILE…\n".utf8))
            exit(2)
        }
        let root = arguments[2] + "/"
        var source = "/// Made by the EmbedTheme plugin; not to be edited.\nenum EmbeddedTheme {\n"
        source += "    static let files: [(path: String, text: StaticString)] = [\n"
        for path in arguments.dropFirst(3) {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
            source += "        (\(literal(name)), \(literal(text))),\n"
        }
        source += "    ]\n}\n"
        try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
    }

    static func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
