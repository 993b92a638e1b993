/// What a question says of the caller: by it one of several teams, or one end of a street, is chosen.
struct CallerFacts {
    /// Small letters without umlauts; the beginning of a surname, or all of it.
    var name: [UInt8]?
    /// Bytes of the question that it takes up.
    var namePlace: Range<Int>?
    var houseNumber: Int?
    /// Bytes of the question that it takes up.
    var housePlace: Range<Int>?
    /// The question says that a street is meant.
    var namesStreet = false
    /// Id of the district where the caller lives, UTF-8.
    var district: [UInt8]?

    /// What decided for a detail.
    enum Verdict {
        case holds(letters: Int, by: FoundHit.Reason)
        case mayHold
        case doesNotHold
    }

    func verdict(_ detail: CardDetail) -> Verdict {
        var isUndecided = false
        var letters = 0
        var reason: FoundHit.Reason?
        if let houses = detail.houses {
            if let houseNumber {
                guard houses.contains(houseNumber) else { return .doesNotHold }
                reason = .house
            } else {
                isUndecided = true
            }
        }
        if !detail.districts.isEmpty {
            if let district {
                guard detail.districts.contains(district) else { return .doesNotHold }
                reason = .district
            } else {
                isUndecided = true
            }
        }
        if !detail.letters.isEmpty {
            if let name {
                guard let most = detail.letters.compactMap({ $0.match(name) }).max() else { return .doesNotHold }
                letters = most
                reason = .name
            } else {
                isUndecided = true
            }
        }
        guard let reason, !isUndecided else { return .mayHold }
        return .holds(letters: letters, by: reason)
    }
}

extension CardDetail {
    var isConditional: Bool { houses != nil || !letters.isEmpty || !districts.isEmpty }
}
