/// A node on the way through a body, with what its surroundings make of it.
public struct BodyElement: Sendable {
    /// Where it is in its document.
    public let index: NodeIndex
    /// What it is.
    public let node: Document.Node
    /// The document that holds it.
    public let document: DocumentIndex
    /// Of the element around it; nil for the outermost.
    public let parent: Document.Kind?
    /// Whether it stands directly in a tight list or one of its items: a paragraph is then written as its text alone.
    public let isTight: Bool
    /// Whether a box around it says that it is for agents only.
    public let isInAgentsBox: Bool
    /// Whether it is the outermost block for agents of its place.
    public let isOutermostForAgents: Bool

    @inlinable init(
        index: NodeIndex, node: Document.Node, document: DocumentIndex, parent: Document.Kind?, isTight: Bool,
        isInAgentsBox: Bool, isOutermostForAgents: Bool
    ) {
        self.index = index
        self.node = node
        self.document = document
        self.parent = parent
        self.isTight = isTight
        self.isInAgentsBox = isInAgentsBox
        self.isOutermostForAgents = isOutermostForAgents
    }
}

/// Takes the parts of a body in the order in which they are read, to write them down in a format.
///
/// What every format has to know of the tree is found out here once: which neighbouring blocks for agents share a box, which
/// lists are tight, which paragraphs are a list that a placeholder stands for, and which footnotes come in which order.
public protocol BodyVisitor {
    var body: Body { get }
    /// Numbers the references to footnotes; what it holds is visited by `visitFootnotes()`.
    var footnotes: FootnoteList { get set }

    /// Comes before what is inside. Images have nothing inside; their description is the document's `plainText`.
    mutating func enter(_ element: BodyElement, in document: Document)

    /// Comes after what is inside.
    mutating func leave(_ element: BodyElement, in document: Document)

    /// A paragraph that is nothing but a placeholder of several values, which stand below each other.
    mutating func placeholderList(_ items: [String], _ element: BodyElement, in document: Document)

    /// A run of neighbouring blocks for agents begins; items and rows are marked by themselves.
    mutating func enterAgentsBox()
    mutating func leaveAgentsBox()

    /// The footnotes begin; called where there is one.
    mutating func enterFootnotes()
    mutating func leaveFootnotes()

    /// A footnote begins.
    ///
    /// - Parameters:
    ///   - number: from 1.
    ///   - isDefined: whether it has a text.
    mutating func enterFootnote(_ number: Int, isDefined: Bool)
    mutating func leaveFootnote(_ number: Int, isDefined: Bool)
}

/// An element whose inside is being visited.
@usableFromInline struct OpenElement {
    @usableFromInline let element: BodyElement
    /// Index just after it.
    @usableFromInline let end: NodeIndex
    /// Whether what stands directly inside is written without blank lines.
    @usableFromInline let isTight: Bool
    /// Whether the agents' box around it ends with it, unless the next block goes on with it.
    @usableFromInline let closesAgentsBox: Bool

    @inlinable init(element: BodyElement, end: NodeIndex, isTight: Bool, closesAgentsBox: Bool) {
        self.element = element
        self.end = end
        self.isTight = isTight
        self.closesAgentsBox = closesAgentsBox
    }
}

extension BodyVisitor {
    /// Visits nodes of one of the body's documents, without the definitions of footnotes.
    ///
    /// - Complexity: O(nodes); no depth of nesting uses up the stack.
    @inlinable public mutating func visit(_ range: Range<NodeIndex>, ofDocument number: DocumentIndex) {
        let body = body
        let document = body.documents[number]
        var open: [OpenElement] = []
        var index = range.lowerBound
        var isInAgentsBox = false
        while index < range.upperBound || !open.isEmpty {
            if let last = open.last, index >= last.end {
                open.removeLast()
                leave(last.element, in: document)
                if last.closesAgentsBox,
                    !document.goesOnForAgents(at: index, before: open.last?.end ?? range.upperBound)
                {
                    leaveAgentsBox()
                    isInAgentsBox = false
                }
                continue
            }
            let node = document.nodes[index]
            if node.kind == .footnoteDefinition {
                index = node.end
                continue
            }
            let around = open.last
            let isOutermost = node.isForAgents && !node.kind.isInline && around?.element.node.isForAgents != true
            var closesAgentsBox = false
            if isOutermost, node.kind != .item, node.kind != .tableRow {
                if !isInAgentsBox {
                    enterAgentsBox()
                    isInAgentsBox = true
                }
                closesAgentsBox = true
            }
            let isTight: Bool
            switch node.kind {
            case .bulletList, .orderedList: isTight = node.flags.contains(.tight)
            case .item: isTight = around?.isTight ?? false
            default: isTight = false
            }
            let element = BodyElement(
                index: index, node: node, document: number, parent: around?.element.node.kind,
                isTight: around?.isTight ?? false, isInAgentsBox: isInAgentsBox, isOutermostForAgents: isOutermost)
            if node.kind == .paragraph, let items = body.placeholderList(at: index, document: number) {
                placeholderList(items, element, in: document)
                index = node.end
                if closesAgentsBox, !document.goesOnForAgents(at: index, before: around?.end ?? range.upperBound) {
                    leaveAgentsBox()
                    isInAgentsBox = false
                }
                continue
            }
            enter(element, in: document)
            open.append(
                OpenElement(element: element, end: node.end, isTight: isTight, closesAgentsBox: closesAgentsBox))
            index = node.kind == .image ? node.end : index + 1
        }
    }

    /// Visits the footnotes that were referred to, and those that they refer to.
    public mutating func visitFootnotes() {
        guard !footnotes.footnotes.isEmpty else { return }
        let definitions = FootnoteList.definitions(in: body)
        enterFootnotes()
        var position = 0
        // A footnote may refer to another, which then joins the list.
        while position < footnotes.footnotes.count {
            let footnote = footnotes.footnotes[position]
            position += 1
            let definition = definitions[footnote]
            enterFootnote(position, isDefined: definition != nil)
            if let definition {
                let end = body.documents[footnote.document].nodes[definition].end
                visit((definition + 1)..<end, ofDocument: footnote.document)
            }
            leaveFootnote(position, isDefined: definition != nil)
        }
        leaveFootnotes()
    }
}

extension Document {
    /// Whether a box for agents that ended before a node takes it in, too.
    @usableFromInline func goesOnForAgents(at index: NodeIndex, before end: NodeIndex) -> Bool {
        index < end && nodes[index].isForAgents && nodes[index].kind != .footnoteDefinition
    }
}
