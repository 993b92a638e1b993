import Diagnostics
import Files
import Foundation
import Publishing
import Reading

/// What the operating system would not do, in words for people.
package enum MachineFailure {
    /// The name of an error number.
    ///
    /// - Parameter number: `errno`.
    package static func text(_ number: Int32) -> LocalizedText {
        let english = String(cString: strerror(number))
        return LocalizedText(de: german[number] ?? english, en: english)
    }

    /// Those that people meet; the others are said in the words of the system.
    private static let german: [Int32: String] = [
        ENOENT: "Datei oder Ordner gibt es nicht",
        EACCES: "Zugriff verweigert",
        EPERM: "Das ist nicht erlaubt",
        ENOTDIR: "Das ist kein Ordner",
        EISDIR: "Das ist ein Ordner",
        EEXIST: "Das gibt es schon",
        ENOTEMPTY: "Der Ordner ist nicht leer",
        ENOSPC: "Auf dem Datenträger ist kein Platz mehr",
        EDQUOT: "Das Kontingent auf dem Datenträger ist erschöpft",
        EROFS: "Der Datenträger lässt sich nur lesen",
        EIO: "Ein- oder Ausgabefehler",
        EFBIG: "Die Datei ist zu groß",
        ENAMETOOLONG: "Der Name ist zu lang",
        ELOOP: "Symbolische Links führen im Kreis",
        EMFILE: "Zu viele Dateien sind offen",
        ENFILE: "Zu viele Dateien sind im System offen",
        ENOMEM: "Der Arbeitsspeicher reicht nicht",
        EBUSY: "Gerät oder Datei wird gerade benutzt",
        EXDEV: "Das liegt auf einem anderen Datenträger",
        EPIPE: "Niemand liest die Ausgabe mehr",
        EADDRINUSE: "Die Adresse wird schon benutzt",
        EADDRNOTAVAIL: "Die Adresse gibt es auf diesem Rechner nicht",
    ]
}

extension Environment {
    /// The refusal for what the file system would not do.
    ///
    /// - Parameter path: what was meant, where the error does not name it.
    package func refusal(_ error: any Error, at path: String) -> Refusal {
        switch error {
        case let refusal as Refusal: return refusal
        case let failure as FileFailure: return refusal(failure.number, at: failure.path)
        case let output as OutputRefusal: return refusal(output, at: path)
        default: break
        }
        let error = error as NSError
        if let number = Self.number(of: error) ?? numberOfPlace(error, path) { return refusal(number, at: path) }
        // SQLite tells the whole of its statement after the reason.
        let reason = error.localizedDescription.prefix { !$0.isNewline }
        return Refusal(.machine, LocalizedText(String(reason)).after("\(shown(path)): "))
    }

    /// - Parameter path: the output as it was given.
    private func refusal(_ output: OutputRefusal, at path: String) -> Refusal {
        let words =
            switch output {
            case .mountPoint:
                LocalizedText(
                    de: "Hier ist ein Datenträger eingehängt; die Website braucht einen Ordner darunter.",
                    en: "Something is mounted here; the site needs a folder below it.")
            case .foreignFolder:
                LocalizedText(
                    de: "Der Ordner ist nicht leer, und es liegt keine Website darin; er bleibt, wie er ist.",
                    en: "The folder is not empty and holds no site; it stays as it is.")
            case .noFolder: MachineFailure.text(ENOTDIR)
            case .incomplete(_, let written, let found):
                LocalizedText(
                    de: """
                        Geschrieben wurden \(written) Dateien, bereit stehen \(found): jemand hat sie inzwischen geändert. Der \
                        bisherige Stand bleibt.
                        """,
                    en: """
                        \(written) files were written, \(found) stand ready: somebody changed them meanwhile. The site stays as \
                        it was.
                        """)
            case .putAside(let aside):
                LocalizedText(
                    de:
                        "Die Website ist veröffentlicht. Was inzwischen an ihrer Stelle lag, liegt jetzt in \(shown(aside)).",
                    en: "The site is published. What had been put in its place meanwhile is now in \(shown(aside)).")
            }
        return Refusal(.machine, words.after("\(shown(path)): "))
    }

    /// - Parameter number: `errno`.
    package func refusal(_ number: Int32, at path: String) -> Refusal {
        Refusal(.machine, MachineFailure.text(number).after("\(shown(path)): "))
    }

    /// The refusal for a folder that cannot be read: one that is not there was named wrongly.
    func unreadable(_ error: any Error, folder: String) -> Refusal {
        let refusal = refusal(error, at: folder)
        let isMissing = (error as? FileFailure)?.isMissing == true
        return Refusal(isMissing ? .wrongUse : .machine, refusal.texts)
    }

    /// The number under an error of Foundation.
    private static func number(of error: NSError) -> Int32? {
        if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
        if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError { return number(of: cause) }
        guard error.domain == NSCocoaErrorDomain else { return nil }
        return switch CocoaError.Code(rawValue: error.code) {
        case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
        case .fileReadNoPermission, .fileWriteNoPermission: EACCES
        case .fileWriteFileExists: EEXIST
        case .fileWriteOutOfSpace: ENOSPC
        case .fileWriteVolumeReadOnly: EROFS
        default: nil
        }
    }

    /// What the system says of a path where Foundation does not say what was wrong; nil where it says nothing.
    private func numberOfPlace(_ error: NSError, _ path: String) -> Int32? {
        var status = stat()
        guard error.domain == NSCocoaErrorDomain, stat(self.path(path), &status) != 0, errno != ENOENT else {
            return nil
        }
        return errno
    }
}
