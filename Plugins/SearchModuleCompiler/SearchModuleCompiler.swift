import Foundation

/// `SearchModuleCompiler OUTPUT FOLDER SWIFTC FILE…`: compiles Swift and C files to one WebAssembly module with the toolchain that
/// SWIFTC belongs to, and writes Swift source that holds the module as base64.
@main
struct SearchModuleCompiler {
    static func main() {
        do {
            try compile()
        } catch {
            FileHandle.standardError.write(Data("SearchModuleCompiler: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func compile() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 5 else { throw Failure("usage: SearchModuleCompiler OUTPUT FOLDER SWIFTC FILE…") }
        let folder = URL(filePath: arguments[2])
        let swiftc = URL(filePath: arguments[3])
        // The compiler is told what to be by its name, so only its folder is resolved.
        let toolchain = swiftc.resolvingSymlinksInPath().deletingLastPathComponent()
        let files = arguments.dropFirst(4)
        let engine = folder.appending(path: "engine.o").path
        let memory = folder.appending(path: "memory.o").path
        let module = folder.appending(path: "engine.wasm").path
        try run(
            swiftc,
            [
                "-module-name", "Search", "-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature",
                "Embedded", "-swift-version", "6", "-wmo", "-Osize", "-parse-as-library", "-Xfrontend",
                "-disable-stack-protector",
                "-c", "-o", engine,
            ] + files.filter { $0.hasSuffix(".swift") })
        try run(
            toolchain.appending(path: "clang"),
            ["--target=wasm32-unknown-none", "-O2", "-nostdlib", "-ffreestanding", "-mbulk-memory", "-c", "-o", memory]
                + files.filter { $0.hasSuffix(".c") })
        try run(
            toolchain.appending(path: "wasm-ld"),
            [
                "--no-entry", "--export=reserve", "--export=open", "--export=search", "--export=answer",
                "--export=extent", "--gc-sections",
                "--strip-all", "-O2", "-z", "stack-size=262144", engine, memory, "-o", module,
            ])
        let base64 = try Data(contentsOf: URL(filePath: module)).base64EncodedString()
        let source = """
            /// Made by the CompileSearchModule plugin; not to be edited.
            enum EmbeddedSearchModule {
                static let base64: StaticString = "\(base64)"
            }

            """
        try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    private static func run(_ tool: URL, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure("\(tool.lastPathComponent) failed") }
    }
}
