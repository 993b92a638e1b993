import Mustache
import Synchronization

/// What a template writes for each item of a list: the text between `{{#list}}` and `{{/list}}`.
final class ItemTemplate: Sendable {
    /// An item's key beside the presence of its values: more follow.
    static let next: UInt64 = 1 << 63

    private let template: MustacheTemplate
    private let maker: SkeletonMaker
    /// Of the page and of the items around.
    private let outlines: [ValueOutline]
    /// By the presence of an item's values.
    private let skeletons = Mutex<[UInt64: Skeleton]>([:])

    init(_ template: MustacheTemplate, _ maker: SkeletonMaker, within outlines: [ValueOutline]) {
        self.template = template
        self.maker = maker
        self.outlines = outlines
    }

    /// - Parameter presence: of the item's values, with ``next``.
    func skeleton(for item: [PageValue], _ presence: UInt64) throws -> Skeleton {
        if let known = skeletons.withLock({ $0[presence] }) { return known }
        let outline = ValueOutline(item, hasNext: presence & Self.next != 0)
        let skeleton = try maker.skeleton(of: template, outlines + [outline])
        skeletons.withLock { $0[presence] = skeleton }
        return skeleton
    }
}
