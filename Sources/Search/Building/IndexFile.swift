/// Puts sections together into a file.
struct IndexFile {
    private var sections: [(section: IndexSection, bytes: [UInt8])] = []

    mutating func add(_ section: IndexSection, _ bytes: [UInt8]) { sections.append((section, bytes)) }

    func encoded() -> [UInt8] {
        let tableEnd = IndexFormat.tableOffset + sections.count * IndexFormat.tableEntry
        var body = ByteWriter()
        var offset = tableEnd
        for (section, bytes) in sections {
            for index in 0..<4 { body.byte(Int(section.name.utf8Start[index])) }
            body.uint32(offset)
            body.uint32(bytes.count)
            offset += bytes.count
        }
        for (_, bytes) in sections { body.append(bytes) }
        return Self.withHeader(body.bytes, sectionCount: sections.count)
    }

    /// The header before a table and sections.
    static func withHeader(_ body: [UInt8], sectionCount: Int) -> [UInt8] {
        let checksum = body.withUnsafeBufferPointer { IndexFormat.checksum($0, from: 0) }
        var file = ByteWriter()
        for index in 0..<IndexFormat.magic.utf8CodeUnitCount { file.byte(Int(IndexFormat.magic.utf8Start[index])) }
        file.uint16(IndexFormat.version)
        file.uint16(sectionCount)
        file.uint32(IndexFormat.tableOffset + body.count)
        for shift in 0..<8 { file.byte(Int(truncatingIfNeeded: checksum >> UInt64(8 * shift) & 0xFF)) }
        file.append(body)
        return file.bytes
    }
}
