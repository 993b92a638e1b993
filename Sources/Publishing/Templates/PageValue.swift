/// One value that a template can show.
struct PageValue {
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ text: String) {
        self.name = name
        bytes = Array(text.utf8)
    }

    init(_ name: String, _ html: [UInt8]) {
        self.name = name
        bytes = html
    }

    init(_ name: String, _ isTrue: Bool) {
        self.name = name
        bytes = isTrue ? [UInt8(ascii: "1")] : []
    }
}
