import Knowledge
import Testing

@Suite struct IndexedListTests {
    private typealias Names = IndexedList<CityIndex, String>

    private let names: Names = ["bottrop", "dinslaken", "duisburg"]

    @Test func `an index leads to the element that stands there`() throws {
        let index = try #require(names.firstIndex(of: "dinslaken"))
        #expect(index == CityIndex(1))
        #expect(names[index] == "dinslaken")
        #expect(names[index + 1] == "duisburg")
        #expect(names[index - 1] == "bottrop")
    }

    @Test func `appending says where the element is`() {
        var list = Names()
        #expect(list.append("bottrop") == CityIndex(0))
        #expect(list.append("dinslaken") == CityIndex(1))
        #expect(list == ["bottrop", "dinslaken"])
    }

    @Test func `indices are those of the kind, in order`() {
        #expect(names.indices == CityIndex(0)..<CityIndex(3))
        #expect(names.indices.map(\.number) == [0, 1, 2])
        #expect(names.indices.contains(CityIndex(2)))
        #expect(!names.indices.contains(CityIndex(3)))
        #expect(Names().indices.isEmpty)
    }

    @Test func `elements come with their indices`() {
        #expect(names.indexed().map { "\($1) \($0.number)" } == ["bottrop 0", "dinslaken 1", "duisburg 2"])
    }

    @Test func `a list for the same indices has something for each`() {
        var counts = IndexedList<CityIndex, Int>(repeating: 0, for: names.indices)
        counts[CityIndex(1)] += 2
        #expect(counts == [0, 2, 0])
        #expect(names.mapped(\.count) == [7, 9, 8])
        #expect(names.mapped(\.count).indices == names.indices)
    }

    @Test func `a part keeps the indices of the whole`() {
        let part = names[CityIndex(1)...]
        #expect(part.startIndex == CityIndex(1))
        #expect(part[CityIndex(2)] == "duisburg")
        #expect(Array(part) == ["dinslaken", "duisburg"])
    }

    @Test func `a list that gives back memory stays as it was`() {
        var list = Names()
        list.reserveCapacity(1_000)
        for name in names { list.append(name) }
        list.shrink()
        #expect(list == names)
    }

    @Test func `indices are ordered by position, and equal ones are one key`() {
        let places = Set([NodeIndex(7), NodeIndex(3), NodeIndex(7)])
        #expect(places.sorted() == [NodeIndex(3), NodeIndex(7)])
        #expect(NodeIndex(3).distance(to: NodeIndex(7)) == 4)
        #expect(NodeIndex(3).advanced(by: 4) == NodeIndex(7))
    }
}
