/// A list that only an index of its own kind leads into: `knowledge.topics[city]` does not compile.
///
/// Lists that have something for each element of another, such as a title for each city, have its kind of index.
public struct IndexedList<Index: ListIndex, Element> {
    @usableFromInline var elements: [Element]

    /// From elements in order.
    @inlinable public init(_ elements: [Element]) { self.elements = elements }

    /// Without any.
    @inlinable public init() { elements = [] }

    /// The same for every index of another list.
    @inlinable public init(repeating element: Element, for indices: Range<Index>) {
        elements = Array(repeating: element, count: indices.count)
    }

    /// Adds an element at the end.
    ///
    /// - Returns: where it is.
    @inlinable @discardableResult public mutating func append(_ element: Element) -> Index {
        elements.append(element)
        return Index(elements.count - 1)
    }

    /// Makes room for so many elements.
    @inlinable public mutating func reserveCapacity(_ count: Int) { elements.reserveCapacity(count) }

    /// Gives back memory that was made ready for elements that have not come.
    @inlinable public mutating func shrink() {
        guard elements.capacity > elements.count * 5 / 4 else { return }
        elements = elements.withUnsafeBufferPointer { Array($0) }
    }

    /// The elements side by side in memory.
    @inlinable public func withUnsafeBufferPointer<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result {
        try elements.withUnsafeBufferPointer(body)
    }

    /// A list with something else for each index.
    @inlinable public func mapped<Output>(
        _ transform: (Element) throws -> Output
    ) rethrows -> IndexedList<Index, Output> {
        IndexedList<Index, Output>(try elements.map(transform))
    }

    /// Each element with its index.
    @inlinable public func indexed() -> Zip2Sequence<Range<Index>, [Element]> { zip(indices, elements) }
}

extension IndexedList: RandomAccessCollection, MutableCollection {
    public typealias Indices = Range<Index>

    @inlinable public var startIndex: Index { Index(0) }
    @inlinable public var endIndex: Index { Index(elements.count) }
    @inlinable public var count: Int { elements.count }

    @inlinable public subscript(index: Index) -> Element {
        get { elements[index.number] }
        _modify { yield &elements[index.number] }
    }

    @inlinable public func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }

    @inlinable public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        try elements.withContiguousStorageIfAvailable(body)
    }
}

extension IndexedList: ExpressibleByArrayLiteral {
    @inlinable public init(arrayLiteral elements: Element...) { self.elements = elements }
}

extension IndexedList: Sendable where Element: Sendable {}
extension IndexedList: Equatable where Element: Equatable {}
extension IndexedList: Hashable where Element: Hashable {}
