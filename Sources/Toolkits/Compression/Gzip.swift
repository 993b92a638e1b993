import CDeflate

/// Gzip (RFC 1952) by libdeflate.
public enum Gzip {
    /// The same bytes give the same result: no time and no name stand in the header. Nil where memory runs out.
    ///
    /// - Parameter level: 1 to 12; time grows steeply above 9.
    public static func compress(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8]? {
        guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        var output = [UInt8](repeating: 0, count: libdeflate_gzip_compress_bound(compressor, bytes.count))
        let size = libdeflate_gzip_compress(compressor, bytes, bytes.count, &output, output.count)
        guard size > 0 else { return nil }
        output.removeLast(output.count - size)
        return output
    }
}
