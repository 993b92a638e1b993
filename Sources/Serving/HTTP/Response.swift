/// An answer, before it is bytes on a connection.
public struct Response: Sendable, Hashable {
    /// Of RFC 9110.
    public let status: Int
    /// In the order they are sent.
    public var fields: [RequestHead.Field]
    /// What `Content-Length` counts.
    public var body: [UInt8]
    /// False for an answer to HEAD and for 304: the length is told, the body is not sent.
    public var sendsBody = true
    /// Whether a stream of events follows instead of a body.
    public var isEventStream = false

    /// - Parameter status: of RFC 9110.
    public init(_ status: Int, fields: [RequestHead.Field] = [], body: [UInt8] = []) {
        (self.status, self.fields, self.body) = (status, fields, body)
    }

    /// A short answer in words: the status and its name.
    public static func plain(_ status: Int, fields: [RequestHead.Field] = []) -> Response {
        let text = "\(status) \(phrase(status))\n"
        let type = RequestHead.Field("content-type", "text/plain; charset=utf-8")
        return Response(status, fields: fields + [type], body: Array(text.utf8))
    }

    /// The value of a field; nil where it is not there.
    public func value(of name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Status line and fields with the empty line after them.
    ///
    /// - Parameter closes: whether the connection ends after this answer.
    func head(closes: Bool) -> [UInt8] {
        var text = "HTTP/1.1 \(status) \(Self.phrase(status))\r\n"
        for field in fields { text += "\(field.name): \(field.value)\r\n" }
        if !isEventStream { text += "content-length: \(body.count)\r\n" }
        text += closes ? "connection: close\r\n\r\n" : "\r\n"
        return Array(text.utf8)
    }

    static func phrase(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 206: "Partial Content"
        case 301: "Moved Permanently"
        case 304: "Not Modified"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 412: "Precondition Failed"
        case 414: "URI Too Long"
        case 416: "Range Not Satisfiable"
        case 421: "Misdirected Request"
        case 431: "Request Header Fields Too Large"
        case 501: "Not Implemented"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: "Unknown"
        }
    }
}
