/// Lines under construction, in UTF-8: what stands before each line, and what parts one block from the next.
struct LineWriter {
    private(set) var bytes: [UInt8] = []
    private var containers: [Container] = []
    /// Whether nothing stands on the current line yet.
    private(set) var isLineStart = true
    private var gap = Gap.none

    /// What comes between the last block and the next.
    private enum Gap {
        case none, line, blank
    }

    private struct Container {
        /// Before the first line only, such as `1. `.
        var marker: [UInt8]
        /// Before every line after it, or every line where there is no marker.
        let indent: [UInt8]
    }

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Opens a container: its first line begins with `marker`, every other with `indent`.
    mutating func open(marker: some Sequence<UInt8> = [], indent: some Sequence<UInt8>) {
        endLine()
        fillGap()
        containers.append(Container(marker: Array(marker), indent: Array(indent)))
    }

    mutating func close() {
        // A marker that nothing followed still stands for itself.
        if let last = containers.last, !last.marker.isEmpty {
            put([])
            endBlock()
        }
        containers.removeLast()
    }

    /// Text of the current line; may not hold a line feed.
    mutating func put(_ text: some Collection<UInt8>) {
        if isLineStart {
            fillGap()
            for index in containers.indices {
                if containers[index].marker.isEmpty {
                    bytes.append(contentsOf: containers[index].indent)
                } else {
                    bytes.append(contentsOf: containers[index].marker)
                    containers[index].marker = []
                }
            }
            isLineStart = false
        }
        bytes.append(contentsOf: text)
    }

    mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { put($0) }
    }

    /// Text of a page, in a style; may not hold a line feed.
    mutating func text(_ utf8: ArraySlice<UInt8>, _ style: TextStyle) {
        let beganLine = isLineStart
        put([])
        utf8.withUnsafeBufferPointer { style.append($0, isLineStart: beganLine, to: &bytes) }
    }

    mutating func text(_ text: String, _ style: TextStyle) {
        self.text(Array(text.utf8)[...], style)
    }

    mutating func endLine() {
        guard !isLineStart else { return }
        trimSpaces()
        bytes.append(0x0A)
        isLineStart = true
    }

    /// Ends a block; a blank line comes before the next one unless `isTight`.
    mutating func endBlock(isTight: Bool = false) {
        endLine()
        if gap != .blank { gap = isTight ? .line : .blank }
    }

    /// Takes back a blank line that would come next.
    mutating func closeUp() {
        if gap == .blank { gap = .line }
    }

    /// A line with nothing but what stands before it.
    mutating func blankLine() {
        put([])
        endLine()
    }

    private mutating func fillGap() {
        guard isLineStart, gap == .blank else {
            gap = .none
            return
        }
        gap = .none
        for container in containers where container.marker.isEmpty { bytes.append(contentsOf: container.indent) }
        trimSpaces()
        bytes.append(0x0A)
    }

    private mutating func trimSpaces() {
        while bytes.last == 0x20 { bytes.removeLast() }
    }
}
