import Foundation

/// The members of an object as they are written, where the library that reads them keeps one of each name.
enum JSONMembers {
    /// - Parameter text: well-formed JSON.
    /// - Returns: the names of the outermost object, in order.
    /// - Complexity: O(length).
    static func names(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var names: [String] = []
        var depth = 0
        /// The last text of the outermost object; a name, if a colon follows.
        var last: Range<Int>?
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let start = position
                position += 1
                while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                    position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
                }
                if depth == 1 { last = start..<min(position + 1, bytes.count) }
            case UInt8(ascii: ":"):
                if depth == 1, let range = last { names.append(unescaped(bytes[range])) }
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            position += 1
        }
        return names
    }

    private static func unescaped(_ quoted: ArraySlice<UInt8>) -> String {
        let name = String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
        guard quoted.contains(UInt8(ascii: "\\")) else { return name }
        return (try? JSONSerialization.jsonObject(with: Data(quoted), options: .fragmentsAllowed)) as? String ?? name
    }
}
