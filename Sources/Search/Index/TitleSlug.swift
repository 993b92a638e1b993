/// The id that most editors would give an article by its title. An index leaves such ids out: they are half of what a title
/// takes up.
enum TitleSlug {
    /// `Straßenfest anmelden` gives `strassenfest-anmelden`; UTF-8. O(length).
    static func make(_ title: [UInt8]) -> [UInt8] {
        var slug: [UInt8] = []
        Tokenizer.forEachWord(in: title) { letters, joints in
            if !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            for (position, letter) in letters.enumerated() {
                if joints.contains(position) { slug.append(UInt8(ascii: "-")) }
                slug.append(Letter.plain(letter))
                switch letter {
                case Letter.umlautA, Letter.umlautO, Letter.umlautU: slug.append(UInt8(ascii: "e"))
                case Letter.sharpS: slug.append(UInt8(ascii: "s"))
                default: break
                }
            }
        }
        return slug
    }
}
