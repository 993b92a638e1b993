/// One value that a template can show.
struct PageValue: Sendable {
    /// What a value is, and so how it reaches a page.
    enum Content: Sendable {
        /// In UTF-8; escaped wherever it stands.
        case text([UInt8])
        /// Markup, as it is where the template puts it in three braces.
        case html([UInt8])
        case truth(Bool)
        /// Items in order, each with values of the same names.
        case list([[PageValue]])
    }

    let name: String
    let content: Content

    init(_ name: String, _ text: String) {
        self.name = name
        content = .text(Array(text.utf8))
    }

    init(_ name: String, _ number: Int) {
        self.init(name, String(number))
    }

    init(_ name: String, _ html: [UInt8]) {
        self.name = name
        content = .html(html)
    }

    init(_ name: String, _ isTrue: Bool) {
        self.name = name
        content = .truth(isTrue)
    }

    init(_ name: String, _ items: [[PageValue]]) {
        self.name = name
        content = .list(items)
    }

    /// What templates ask by `has-<name>`.
    var isThere: Bool {
        switch content {
        case .text(let bytes), .html(let bytes): !bytes.isEmpty
        case .truth(let isTrue): isTrue
        case .list(let items): !items.isEmpty
        }
    }

    /// Bytes that a page needs for it at least.
    var size: Int {
        switch content {
        case .text(let bytes), .html(let bytes): bytes.count
        case .truth, .list: 0
        }
    }
}

extension [PageValue] {
    /// Bit n is set where the n-th value is there.
    var presence: UInt64 {
        var presence: UInt64 = 0
        for (index, value) in enumerated() where value.isThere { presence |= 1 << UInt64(index) }
        return presence
    }
}
