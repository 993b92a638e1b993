import CBrotli

/// Brotli (RFC 7932).
public enum Brotli {
    /// Nil where memory runs out.
    ///
    /// - Parameter quality: 0 to 11; time grows steeply.
    public static func compress(_ bytes: [UInt8], quality: Int32 = 9) -> [UInt8]? {
        var size = BrotliEncoderMaxCompressedSize(bytes.count)
        guard size > 0 else { return nil }
        var output = [UInt8](repeating: 0, count: size)
        guard
            BrotliEncoderCompress(
                quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, bytes.count, bytes, &size, &output)
                != BROTLI_FALSE
        else { return nil }
        output.removeLast(output.count - size)
        return output
    }
}
