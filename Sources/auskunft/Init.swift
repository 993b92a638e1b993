import ArgumentParser
import Diagnostics
import Foundation
import Knowledge

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a small knowledge base to begin with.",
        discussion: """
            Example: auskunft init wissen && cd wissen && auskunft build

            One city, two offices, three articles, a notice, a glossary, synonyms and test questions in German: examples \
            to replace. The folder must be empty, but for a git repository.
            """)

    @Argument(help: "The folder, which is made where there is none; the files go to content in it.")
    var directory: String

    @Option(help: ArgumentHelp("The day the texts are of, YYYY-MM-DD (default: today).", valueName: "date"))
    var date: CalendarDate?

    func run() throws {
        try refuseOccupied()
        let folder = directory.hasSuffix("/") ? directory + "content" : directory + "/content"
        for file in Starter.files(on: date ?? .today(inTimeZone: nil)) {
            let path = folder + "/" + file.path
            try NewFile.write(file.text, to: path)
            Console.result(path + "\n")
        }
        Console.message(
            LocalizedText(
                de: "Prüfen: auskunft check --content \(folder)", en: "Check it with: auskunft check --content \(folder)"
            )[Console.language])
    }

    private func refuseOccupied() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else {
            Console.refuse(de: "\(directory) ist kein Ordner.", en: "\(directory) is not a folder.")
            throw ExitStatus.wrongUse
        }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0 != ".git" }
            guard let first = names.min() else { return }
            Console.refuse(
                de: "\(directory) ist nicht leer (\(first)); eine Wissensbasis beginnt in einem leeren Ordner.",
                en: "\(directory) is not empty (\(first)); a knowledge base starts in an empty folder.")
            throw ExitStatus.wrongUse
        } catch let status as ExitCode {
            throw status
        } catch {
            Console.message("auskunft: \(directory): \(error.localizedDescription)")
            throw ExitStatus.machine
        }
    }
}
