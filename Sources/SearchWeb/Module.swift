// The functions that the page calls. Texts go in through memory that the page asks for with `reserve`; the answer to a search
// stays at `answer` until the next one.

nonisolated(unsafe) private var articles: SearchIndex?
nonisolated(unsafe) private var directory: SearchIndex?
nonisolated(unsafe) private var session: SearchSession?
nonisolated(unsafe) private var input: [UInt8] = []
nonisolated(unsafe) private var answer: [UInt8] = []

/// Room for `length` bytes of input; what was there before is lost.
@_cdecl("reserve")
public func reserve(_ length: Int32) -> UnsafeMutablePointer<UInt8>? {
    input = Array(repeating: 0, count: Int(max(length, 0)))
    return input.withUnsafeMutableBufferPointer { $0.baseAddress }
}

/// Takes the input as an index in place of the one before. 0, or why it is refused (`SearchIndex.Refusal`).
///
/// - Parameter part: 0 for that of the articles, 1 for that of all else.
@_cdecl("open")
public func open(_ part: Int32) -> Int32 {
    let bytes = input
    input = []
    do throws(SearchIndex.Refusal) {
        let index = try SearchIndex(bytes)
        if part == 0 { articles = index } else { directory = index }
    } catch {
        return Int32(error.rawValue)
    }
    if let articles { session = SearchSession(SearchCollection(articles, directory: directory)) }
    return 0
}

/// Searches for the first `textLength` bytes of the input; the bytes behind them are the id of the caller's city, or none. Gives the length
/// of the answer in bytes.
@_cdecl("search")
public func search(textLength: Int32, limit: Int32, isTyping: Int32) -> Int32 {
    answer.removeAll(keepingCapacity: true)
    guard let index = session?.collection.articles.index else {
        HitList.writeNone(to: &answer)
        return Int32(answer.count)
    }
    let split = min(max(Int(textLength), 0), input.count)
    let city = Array(input[split...])
    let municipality = index.municipalityIDs.firstIndex { $0 == city }
    let request = SearchRequest(
        text: Array(input[..<split]), municipality: municipality, limit: Int(limit), isTyping: isTyping != 0)
    if let found = session?.answer(request), let collection = session?.collection {
        HitList(collection: collection, marked: found, question: request.text).write(to: &answer)
    }
    return Int32(answer.count)
}

/// How much of the articles the open index holds (`IndexExtent`); -1 where none is open.
@_cdecl("extent")
public func extent() -> Int32 {
    guard let session else { return -1 }
    return Int32(session.collection.articles.index.extent.rawValue)
}

/// Where the answer stands: JSON, UTF-8.
@_cdecl("answer")
public func answerAddress() -> UnsafePointer<UInt8>? {
    answer.withUnsafeBufferPointer { $0.baseAddress }
}
