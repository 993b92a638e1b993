/// Where the bytes of a large file come from, a piece at a time, from its beginning.
package protocol ByteSource: AnyObject {
    /// Fills the buffer as far as it can.
    ///
    /// - Returns: the number of bytes written; 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
