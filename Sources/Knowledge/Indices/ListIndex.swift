/// A position in one kind of list. It is not written as a number, so that no index of another list can stand in its place.
public protocol ListIndex: Hashable, Strideable, Sendable where Stride == Int {
    /// The position, from 0.
    init(_ number: Int)
    /// The position, from 0: for bit sets, files and other programs.
    var number: Int { get }
}

extension ListIndex {
    /// Whether both are the same position.
    @inlinable public static func == (lhs: Self, rhs: Self) -> Bool { lhs.number == rhs.number }

    /// Whether it comes before the other.
    @inlinable public static func < (lhs: Self, rhs: Self) -> Bool { lhs.number < rhs.number }

    /// By the position.
    @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(number) }

    /// How many places the other lies behind.
    @inlinable public func distance(to other: Self) -> Int { other.number - number }

    /// So many places on.
    @inlinable public func advanced(by places: Int) -> Self { Self(number + places) }

    /// So many places on.
    @inlinable public static func + (index: Self, places: Int) -> Self { Self(index.number + places) }

    /// So many places back.
    @inlinable public static func - (index: Self, places: Int) -> Self { Self(index.number - places) }

    /// Goes so many places on.
    @inlinable public static func += (index: inout Self, places: Int) { index = index + places }
}
