import Bytes

/// The letter under which a street index has a street.
public enum StreetLetter {
    /// `a` to `z`; `0` for what begins with none of them.
    ///
    /// - Parameter key: the street's name as `SortKey.make` folds it.
    public static func id(of key: [UInt8]) -> String {
        guard let first = key.first, first.isASCIILowercase else { return "0" }
        return String(decoding: [first], as: UTF8.self)
    }
}
