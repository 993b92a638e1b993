/// What a word weighs by its place, baked into the index. Learned together with `RankingWeights`.
public struct IndexWeights: Sendable, Equatable {
    /// Indexed by `SearchField.rawValue`.
    public var field: [Float]
    /// How much the length of a field tells against it, 0 to 1; indexed by `SearchField.rawValue`.
    public var lengthNormalization: [Float]
    /// Saturation of repeated words: half of the full impact is reached at this weighted count.
    public var saturation: Float
    /// A part of a compound, beside a word of its own.
    public var part: Float
    /// A part set off by a hyphen.
    public var joint: Float

    /// As learned.
    public init() {
        field = [4, 3.914, 5.265, 0.948, 1.5, 1, 0.214]
        lengthNormalization = [0.456, 0.213, 0.61, 0.311, 0.318, 0.724, 0.6]
        saturation = 1.892
        part = 0.706
        joint = 0.9
    }
}
