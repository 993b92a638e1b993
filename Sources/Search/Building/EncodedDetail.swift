extension CardDetail {
    /// Writes what `init(_:)` reads.
    func write(to data: inout ByteWriter) {
        data.byte(houses == nil ? 0 : Int(Self.hasHouses))
        if let houses {
            data.varint(max(houses.lowest, 0))
            data.varint(max(houses.highest ?? 0, 0))
            data.byte(houses.isOdd.map { $0 ? 1 : 2 } ?? 0)
        }
        data.varint(letters.count)
        for range in letters {
            data.text(range.from)
            data.text(range.through)
        }
        data.varint(districts.count)
        for district in districts { data.text(district) }
        data.varint(entries.count)
        for entry in entries {
            data.text(entry.name)
            data.text(entry.value)
        }
    }
}
