import CLibXML2
import Markup

/// Compares an XML file with a schema that the user has.
package struct XMLSchemaCheck {
    /// What does not agree with the schema.
    package struct Finding: Sendable, Hashable {
        /// Of the file checked, or of the schema; from 1.
        package let line: Int
        /// libxml2's words.
        package let message: String
    }

    /// The schema could not be read.
    package struct BrokenSchema: Error, Sendable {
        /// In order of the lines.
        package let findings: [Finding]
    }

    /// What is wrong with `document` by the schema in a file. Other files that the schema names are read from this machine
    /// only.
    ///
    /// - Throws: `BrokenSchema`.
    package static func findings(in document: [UInt8], schema path: String) throws(BrokenSchema) -> [Finding] {
        let schemaLog = Log()
        let log = Log()
        guard let parser = xmlSchemaNewParserCtxt(path) else { throw BrokenSchema(findings: schemaLog.findings) }
        defer { xmlSchemaFreeParserCtxt(parser) }
        // Addresses on other machines are not followed.
        let loader = xmlGetExternalEntityLoader()
        xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
        defer { xmlSetExternalEntityLoader(loader) }
        xmlSchemaSetParserStructuredErrors(parser, note, Unmanaged.passUnretained(schemaLog).toOpaque())
        guard let schema = xmlSchemaParse(parser) else { throw BrokenSchema(findings: schemaLog.findings) }
        defer { xmlSchemaFree(schema) }
        guard let validation = xmlSchemaNewValidCtxt(schema) else { throw BrokenSchema(findings: schemaLog.findings) }
        defer { xmlSchemaFreeValidCtxt(validation) }
        xmlSchemaSetValidStructuredErrors(validation, note, Unmanaged.passUnretained(log).toOpaque())
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOERROR.rawValue
        let read = document.withUnsafeBytes { buffer in
            xmlReadMemory(
                buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, nil, Int32(options))
        }
        guard let read else { return [Finding(line: 1, message: "not well-formed")] }
        defer { xmlFreeDoc(read) }
        let status = xmlSchemaValidateDoc(validation, read)
        if status != 0, log.findings.isEmpty { return [Finding(line: 1, message: "libxml2 \(status)")] }
        withExtendedLifetime((schemaLog, log)) {}
        return log.findings
    }

    private static let note: xmlStructuredErrorFunc = { context, error in
        guard let context, let error, error.pointee.level != XML_ERR_WARNING else { return }
        let message = error.pointee.message.map { MarkdownText.line(String(cString: $0)) } ?? ""
        Unmanaged<Log>.fromOpaque(context).takeUnretainedValue().findings.append(
            Finding(line: max(1, Int(error.pointee.line)), message: message))
    }

    private final class Log {
        var findings: [Finding] = []
    }
}
