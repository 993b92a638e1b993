import Diagnostics
import Files
import Foundation
import Interface
import Knowledge
import Parallel
import Publishing

/// One build: content is read, resolved and checked, and becomes a site unless something forbids it.
package struct Publication {
    /// What was found, to be said before `publish`.
    package let checked: CheckedContent
    private let order: Order
    private let environment: Environment
    private let compiler: Result<SiteCompiler, Refusal>
    private let search: Later<Result<SiteSearch, any Error>>
    /// Nil where nothing of an earlier build can be there, until there is something to publish.
    private let claim: OutputClaim?

    /// How much was written.
    package typealias Totals = StagedFolder.Totals

    /// What is to be built, and where to.
    package struct Order: Sendable {
        /// What is published, for whom and for which day.
        package let content: ContentInput
        /// The folder of the theme.
        package let theme: String
        /// The folder of the site.
        package let output: String
        /// The folder of a site built earlier, to say what changed since.
        package let since: String?
        /// Whether warnings forbid publishing.
        package let isStrict: Bool

        /// - Parameter output: by default `dist` in the folder of the theme.
        package init(
            content: ContentInput, theme: String = "site", output: String? = nil, since: String? = nil,
            isStrict: Bool = false
        ) {
            self.content = content
            self.theme = theme
            self.output = output ?? slashed(theme) + "dist"
            self.since = since
            self.isStrict = isStrict
        }
    }

    /// Claims the output, reads, resolves, begins the index, checks.
    ///
    /// The output comes first: what a killed build left there is put in order whatever becomes of this one, and a place that
    /// cannot be published to is told before the work.
    ///
    /// - Throws: where there is no content, the output cannot be used or the machine fails.
    package init(
        _ order: Order, in environment: Environment, timing stopwatch: inout Stopwatch
    ) throws(Refusal) {
        try order.refuseOutputInContent(in: environment)
        claim = OutputClaim.hasPlace(for: environment.path(order.output)) ? try order.claim(in: environment) : nil
        let content: ResolvedContent
        do {
            content = try ResolvedContent(order.content, in: environment, timing: &stopwatch)
        } catch {
            claim?.release()
            throw error
        }
        // A theme that cannot be used is told after what is wrong in the content.
        let compiler = Result { () throws(Refusal) in
            try SiteCompiler(content.knowledge, theme: order.theme, in: environment)
        }
        // The index is begun before the checks: cores that they leave idle work on it.
        search = Later { Result { try compiler.get().makeSearch() } }
        checked = CheckedContent(content, language: environment.language, timing: &stopwatch)
        (self.order, self.environment, self.compiler) = (order, environment, compiler)
    }

    /// What is to be said of the theme and what the search reads.
    package var remarks: [LocalizedText] { (try? compiler.get().remarks) ?? [] }

    /// Refuses, or puts the site in the place of the old one.
    ///
    /// - Returns: how much was written.
    /// - Throws: where findings forbid it, the theme or the earlier site cannot be used, or the machine fails; the old site
    ///   then stands as it was.
    package func publish(timing stopwatch: inout Stopwatch) throws(Refusal) -> Totals {
        // Given back already where the site was exchanged.
        defer { claim?.release() }
        guard !checked.forbidsPublishing(isStrict: order.isStrict) else {
            throw Refusal(
                .findings, de: "Nicht veröffentlicht; der bisherige Stand bleibt.",
                en: "Not published; the site stays as it was.")
        }
        let compiler = try compiler.get()
        let earlier = try earlierSite()
        stopwatch.begin(.writing)
        do {
            let folder = try StagedFolder(try claim ?? order.claim(in: environment))
            do {
                let tree = checked.content.tree
                try compiler.write(
                    to: folder, search: try search.take()?.get(), since: earlier,
                    findings: checked.report.diagnostics
                ) { try tree.read($0) }
                stopwatch.lap(.writing, next: .swapping)
                try folder.commit()
                stopwatch.lap(.swapping)
            } catch {
                folder.discard()
                throw error
            }
            return folder.written
        } catch let failure as EarlierSite.Failure {
            throw refusal(failure)
        } catch {
            throw environment.refusal(error, at: order.output)
        }
    }

    private func earlierSite() throws(Refusal) -> EarlierSite? {
        guard let since = order.since else { return nil }
        let root = environment.path(since)
        do {
            return try EarlierSite(edition: order.content.edition) { path in
                let file = "\(root)/\(path)"
                guard FileManager.default.fileExists(atPath: file) else { return nil }
                guard let data = FileManager.default.contents(atPath: file) else {
                    throw EarlierSite.Failure.broken(path: path)
                }
                return [UInt8](data)
            }
        } catch let failure as EarlierSite.Failure {
            throw refusal(failure)
        } catch {
            throw environment.refusal(error, at: since)
        }
    }

    private func refusal(_ failure: EarlierSite.Failure) -> Refusal {
        let reason =
            switch failure {
            case .noSite:
                LocalizedText(
                    de: "Dort liegt keine Website mit api/v1/index.json.",
                    en: "There is no site with api/v1/index.json.")
            case .otherEdition(let edition):
                LocalizedText(
                    de: "Dort liegt eine Website der Ausgabe „\(edition)“.",
                    en: "The site there is of the edition \"\(edition)\".")
            case .broken(let path):
                LocalizedText(de: "\(path) lässt sich nicht lesen.", en: "\(path) cannot be read.")
            }
        return Refusal(.wrongUse, reason.after("--since \(order.since ?? ""): "))
    }
}

extension Publication.Order {
    /// A site in the content would be read as content by the next build.
    fileprivate func refuseOutputInContent(in environment: Environment) throws(Refusal) {
        guard !output.isEmpty else {
            throw Refusal(.wrongUse, de: "--output nennt einen Ordner.", en: "--output names a folder.")
        }
        func parts(_ path: String) -> [String] {
            URL(fileURLWithPath: environment.path(path)).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        }
        guard parts(output).starts(with: parts(content.folder)) else { return }
        throw Refusal(
            .wrongUse, de: "\(output): Die Website darf nicht im Ordner der Inhalte liegen.",
            en: "\(output): The site must not lie in the content folder.")
    }

    /// - Throws: where the place cannot be published to.
    fileprivate func claim(in environment: Environment) throws(Refusal) -> OutputClaim {
        do {
            return try OutputClaim(environment.path(output)) { holder in
                environment.remark(
                    LocalizedText(
                        de: "\(output): Hier veröffentlicht gerade der Prozess \(holder); dieser Lauf wartet.",
                        en: "\(output): The process \(holder) is publishing here; this run waits."))
            }
        } catch {
            throw environment.refusal(error, at: output)
        }
    }
}
