/// A line that begins an item of a list.
struct ForeignItem {
    /// Blanks that lines of the item have before them.
    let contentIndent: String

    init?(_ line: ForeignLine) {
        let blanks = line.text.prefix { $0 == " " || $0 == "\t" }
        let rest = line.text[blanks.endIndex...]
        var mark = rest.prefix { $0.isASCII && $0.isNumber }
        if mark.isEmpty {
            guard let sign = rest.first, "-*+".contains(sign) else { return nil }
            mark = rest.prefix(1)
        } else {
            guard mark.count <= 9, let sign = rest.dropFirst(mark.count).first, sign == "." || sign == ")" else {
                return nil
            }
            mark = rest.prefix(mark.count + 1)
        }
        let behind = rest.dropFirst(mark.count)
        guard behind.isEmpty || behind.first == " " || behind.first == "\t" else { return nil }
        contentIndent = String(repeating: " ", count: line.indentation + mark.count + 1)
    }
}
