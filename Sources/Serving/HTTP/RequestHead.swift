import Bytes

/// Why a request is answered with an error without asking what it wants.
public struct BadRequest: Error, Sendable, Hashable {
    /// Status code (RFC 9110).
    public let status: Int

    /// - Parameter status: from 400.
    public init(_ status: Int) { self.status = status }
}

/// Request line and header fields of an HTTP/1 request (RFC 9112, sections 2 to 5).
public struct RequestHead: Sendable, Hashable {
    /// A line of the head.
    public struct Field: Sendable, Hashable {
        /// In lower case.
        public let name: String
        /// Without the white space around it.
        public let value: String

        /// - Parameter name: in lower case or not; it is compared without regard to case.
        public init(_ name: String, _ value: String) {
            self.name = name.lowercased()
            self.value = value
        }
    }

    /// In capitals, as sent: GET, HEAD.
    public let method: String
    /// As sent, with its percent-encoding.
    public let target: String
    /// 0 for HTTP/1.0, else 1.
    public let minorVersion: Int
    /// In the order they were sent.
    public let fields: [Field]

    /// A head made by hand, for tests.
    public init(method: String = "GET", target: String, minorVersion: Int = 1, fields: [Field]) {
        (self.method, self.target, self.minorVersion, self.fields) = (method, target, minorVersion, fields)
    }

    /// - Parameter bytes: everything up to the empty line that ends the head; lines end in CRLF or LF.
    /// - Throws: `BadRequest` where the head is not in the form of RFC 9112, or of a version that is not HTTP/1.
    public init(parsing bytes: ArraySlice<UInt8>) throws(BadRequest) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
        // A client may send an empty line before the request (section 2.2).
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.first else { throw BadRequest(400) }
        let parts = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 3, Self.isToken(parts[0]), !parts[1].isEmpty,
            parts[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { throw BadRequest(400) }
        minorVersion = try Self.minorVersion(parts[2])
        method = String(decoding: parts[0], as: UTF8.self)
        target = String(decoding: parts[1], as: UTF8.self)
        var fields: [Field] = []
        for line in lines.dropFirst() {
            // A line that goes on where the one before ended is refused, as section 5.2 allows.
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), Self.isToken(line[..<colon]) else {
                throw BadRequest(400)
            }
            let value = line[(colon + 1)...]
            guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw BadRequest(400) }
            fields.append(
                Field(
                    String(decoding: line[..<colon], as: UTF8.self),
                    String(decoding: Self.trimmed(value), as: UTF8.self))
            )
        }
        self.fields = fields
    }

    /// The values of a field, put together by commas where it comes several times; nil where it does not come.
    public func value(of name: String) -> String? {
        let values = fields.lazy.filter { $0.name == name }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    /// Whether something follows the head that belongs to this request.
    public var announcesBody: Bool {
        if value(of: "transfer-encoding") != nil { return true }
        return value(of: "content-length").map { $0 != "0" } ?? false
    }

    /// Whether the client wants to ask for more on this connection (section 9.3).
    public var isPersistent: Bool {
        let options = (value(of: "connection") ?? "").lowercased().split(separator: ",").map {
            $0.filter { $0 != " " }
        }
        if options.contains("close") { return false }
        return minorVersion >= 1 || options.contains("keep-alive")
    }

    private static func minorVersion(_ bytes: ArraySlice<UInt8>) throws(BadRequest) -> Int {
        let version = Array(bytes)
        guard version.count == 8, version.starts(with: "HTTP/".utf8), version[5].isASCIIDigit,
            version[6] == UInt8(ascii: "."), version[7].isASCIIDigit
        else { throw BadRequest(400) }
        guard version[5] == UInt8(ascii: "1") else { throw BadRequest(505) }
        return version[7] == UInt8(ascii: "0") ? 0 : 1
    }

    private static let tokenSigns = Set("!#$%&'*+-.^_`|~0123456789".utf8)

    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) || tokenSigns.contains($0) }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first.isBlank { bytes.removeFirst() }
        while let last = bytes.last, last.isBlank { bytes.removeLast() }
        return bytes
    }
}
