/// Data as a module that scripts import.
enum ScriptModule {
    static func exporting(_ json: [UInt8]) -> [UInt8] {
        var module = Array("export default ".utf8)
        for byte in json {
            // Stands in strings only; so nobody who finds the file takes it for markup.
            if byte == UInt8(ascii: "<") { module += Array("\\u003c".utf8) } else { module.append(byte) }
        }
        return module + Array(";\n".utf8)
    }
}
