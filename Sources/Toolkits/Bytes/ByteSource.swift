/// Where the bytes of a large file come from, a piece at a time, from its beginning.
package protocol ByteSource: AnyObject {
    /// Fills the buffer as far as it can.
    ///
    /// - Returns: the number of bytes written; 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

extension ByteSource {
    /// At most so many bytes from where the source stands.
    ///
    /// - Throws: what reading throws.
    package func beginning(of count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: count)
        while bytes.count < count {
            let read = try buffer.withUnsafeMutableBytes { try self.read(into: $0) }
            guard read > 0 else { break }
            bytes.append(contentsOf: buffer[..<min(read, count - bytes.count)])
        }
        return bytes
    }
}
