import Knowledge

/// The numbers of a row: `02041 70-3310`, `70-3310`, `3310`, `-3310`, `3310 / 3311`.
struct ListedNumbers {
    /// E.164.
    private(set) var phone: String?
    private(set) var transfer: String?
    /// Others, as they are written.
    private(set) var further: [String] = []
    private(set) var unread: [(column: String, text: String)] = []

    private static let longestExtension = 6

    /// - Parameter diallingCode: of numbers that have none.
    init(transfer: String, phones: [String], diallingCode: String?) {
        for text in Self.pieces(transfer) {
            if let digits = Self.extensionDigits(text) {
                if self.transfer == nil { self.transfer = digits } else { further.append(digits) }
            } else if let whole = Self.whole(text, diallingCode) {
                take(whole)
            } else {
                unread.append(("transfer", text))
            }
        }
        for text in phones.flatMap(Self.pieces) {
            if let digits = Self.extensionDigits(text) {
                if self.transfer == nil {
                    self.transfer = digits
                } else if self.transfer != digits {
                    further.append(digits)
                }
            } else if let whole = Self.whole(text, diallingCode) {
                take(whole)
            } else {
                unread.append(("phone", text))
            }
        }
    }

    private mutating func take(_ number: (e164: String, last: String?)) {
        if phone == nil {
            phone = number.e164
            // Behind the last hyphen stands the extension.
            if transfer == nil { transfer = number.last }
        } else if phone != number.e164 {
            further.append(number.e164)
        }
    }

    /// Several numbers in a cell; a stroke parts an area code as well.
    private static func pieces(_ text: String) -> [String] {
        var pieces = text.replacing(" oder ", with: ",").replacing(" u. ", with: ",").replacing(" und ", with: ",")
            .split { ",;".contains($0) }.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
        pieces = pieces.flatMap { piece -> [String] in
            let parts = piece.split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
            let isList = parts.count > 1 && parts.allSatisfy { extensionDigits($0) != nil && !$0.hasPrefix("0") }
            return isList ? parts : [piece]
        }
        return pieces
    }

    /// Spreadsheets write numbers with decimals: `3310,0` never comes here, `3310.0` does.
    private static func extensionDigits(_ text: String) -> String? {
        var digits = text.filter { $0 != " " }
        if digits.hasSuffix(".0") { digits.removeLast(2) }
        if let first = digits.first, "-–/".contains(first) { digits.removeFirst() }
        guard (1...longestExtension).contains(digits.count),
            digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "*" || $0 == "#") }),
            digits.contains(where: \.isNumber)
        else { return nil }
        return digits
    }

    private static func whole(_ text: String, _ diallingCode: String?) -> (e164: String, last: String?)? {
        var plain = String(text.map { "–—‐‑−".contains($0) ? "-" : $0 == "." || $0 == "\u{A0}" ? " " : $0 })
        if plain.lowercased().hasPrefix("tel") { plain = String(plain.drop { !$0.isNumber && $0 != "+" && $0 != "(" }) }
        var e164 = PhoneNumber.e164(written: plain)
        if e164 == nil, let diallingCode, plain.first?.isNumber == true, plain.first != "0" {
            e164 = PhoneNumber.e164(written: "\(diallingCode) \(plain)")
        }
        guard let e164 else { return nil }
        let tail = plain.split(separator: "-", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        return (e164, plain.contains("-") && !tail.contains("(") ? extensionDigits(tail) : nil)
    }
}
