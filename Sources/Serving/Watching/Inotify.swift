#if os(Linux)
    import Dispatch
    #if canImport(Glibc)
        import Glibc
    #else
        import Musl
    #endif

    /// Linux's notices of changes below folders. Owns their descriptor; all else happens on its queue.
    final class Inotify: @unchecked Sendable {
        private struct Watched {
            let path: String
            /// Names that matter; nil where all do.
            let names: Set<String>?
        }

        private let roots: [String]
        private let descriptor: Int32
        private let source: any DispatchSourceRead
        private let onChange: @Sendable () -> Void
        private var watched: [Int32: Watched] = [:]

        private static let contentMask = UInt32(
            IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB
                | IN_DELETE_SELF
                | IN_MOVE_SELF | IN_ONLYDIR)
        /// Links on a way that lead on; the system follows as many.
        private static let mostLinks = 40
        /// For the folder above: whether the watched one comes or goes.
        private static let parentMask = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR)

        /// Nil where the system gives no descriptor, or not as many watches as there are folders.
        init?(_ roots: [String], _ queue: DispatchQueue, onChange: @escaping @Sendable () -> Void) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            let owned = descriptor
            self.roots = roots
            self.onChange = onChange
            source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            source.setCancelHandler { close(owned) }
            let isComplete = watchAll()
            source.setEventHandler { [weak self] in self?.read() }
            source.activate()
            guard isComplete else {
                source.cancel()
                return nil
            }
        }

        deinit { source.cancel() }

        /// Watches what is there now; the same folder twice is the same watch.
        ///
        /// - Returns: whether the system had room for all.
        private func watchAll() -> Bool {
            var isComplete = true
            for root in roots {
                watchWay(to: root, linksLeft: Self.mostLinks, &isComplete)
                for folder in FolderWalk.folders(below: root) {
                    watch(folder, mask: Self.contentMask, name: nil, &isComplete)
                }
            }
            return isComplete
        }

        /// Watches every folder above one that is named in its path: each may be exchanged for another, and a link be led elsewhere.
        private func watchWay(to path: String, linksLeft: Int, _ isComplete: inout Bool) {
            var parent = path.hasPrefix("/") ? "/" : "."
            for part in path.split(separator: "/", omittingEmptySubsequences: true) {
                watch(parent, mask: Self.parentMask, name: String(part), &isComplete)
                let child = parent == "." ? String(part) : (parent == "/" ? "/" : parent + "/") + part
                if linksLeft > 0, let target = Self.target(ofLink: child) {
                    let way = target.hasPrefix("/") || parent == "." ? target : parent + "/" + target
                    watchWay(to: way, linksLeft: linksLeft - 1, &isComplete)
                }
                parent = child
            }
        }

        private static func target(ofLink path: String) -> String? {
            var target = [CChar](repeating: 0, count: Int(PATH_MAX))
            let count = readlink(path, &target, target.count)
            guard count > 0 else { return nil }
            return String(decoding: target.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }

        private func watch(_ path: String, mask: UInt32, name: String?, _ isComplete: inout Bool) {
            // A folder may be both above one root and inside another.
            let number = inotify_add_watch(descriptor, path, mask | UInt32(IN_MASK_ADD))
            guard number >= 0 else {
                // A folder that is gone again is none to watch.
                if errno == ENOSPC || errno == ENOMEM { isComplete = false }
                return
            }
            if let name {
                if watched[number]?.names != nil || watched[number] == nil {
                    watched[number] = Watched(path: path, names: (watched[number]?.names ?? []).union([name]))
                }
            } else {
                watched[number] = Watched(path: path, names: nil)
            }
        }

        private func read() {
            var isChanged = false
            var isTreeChanged = false
            let buffer = UnsafeMutableRawBufferPointer.allocate(
                byteCount: 65_536, alignment: MemoryLayout<inotify_event>.alignment)
            defer { buffer.deallocate() }
            while true {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                var offset = 0
                while offset + MemoryLayout<inotify_event>.size <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + MemoryLayout<inotify_event>.size
                    let end = min(start + Int(event.len), count)
                    let name = String(decoding: buffer[start..<end].prefix { $0 != 0 }, as: UTF8.self)
                    offset = start + Int(event.len)
                    note(event, of: name, isChanged: &isChanged, isTreeChanged: &isTreeChanged)
                }
            }
            // Watched before anyone looks at the files: what comes later tells by itself.
            if isTreeChanged { _ = watchAll() }
            if isChanged { onChange() }
        }

        private func note(
            _ event: inotify_event, of name: String, isChanged: inout Bool, isTreeChanged: inout Bool
        ) {
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
                (isChanged, isTreeChanged) = (true, true)
                return
            }
            if event.mask & UInt32(IN_IGNORED) != 0 {
                watched[event.wd] = nil
                return
            }
            // Editors keep files beside the one they change whose names begin with a dot.
            guard let folder = watched[event.wd], !name.hasPrefix(".") else { return }
            if let names = folder.names, !names.contains(name) { return }
            isChanged = true
            // Above a root it may be a link to another folder.
            if folder.names != nil || event.mask & UInt32(IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
                isTreeChanged = true
            }
        }
    }
#endif
