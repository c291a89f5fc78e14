import Glibc

/// Readline as a value: prompts, and waits for a line or a signal.
///
/// Readline keeps its state in C globals. One editor exists at a time, and the thread that makes it is the only one
/// that calls it, so those globals have one user.
struct LineEditor {
    enum Event: Equatable {
        /// The bytes of a line, without its end, as they were typed.
        case line([UInt8])
        case interrupted
        case left
        case hungUp
    }

    private let input: Int32
    private let streams: [CStream]
    private let signals: Signals

    /// - Throws: `.editorInUse` while another editor is open; `.unreadableInput` and `.unwritableOutput` where a
    ///   descriptor cannot be opened as a stream.
    init(options: ReplOptions, completions: @escaping @Sendable (String) -> [String]) throws(TerminalError) {
        guard let source = CStream(copying: options.input, mode: "r") else { throw .unreadableInput(code: errno) }
        guard let sink = CStream(copying: options.output, mode: "w") else {
            let code = errno
            source.close()
            throw .unwritableOutput(code: code)
        }
        (streams, input) = ([source, sink], options.input)
        do throws(TerminalError) {
            guard ReadlineBridge.claim(completions: completions) else { throw .editorInUse }
            signals = try Self.open(source, sink, options)
        } catch {
            for stream in streams { stream.close() }
            throw error
        }
    }

    private static func open(
        _ source: CStream, _ sink: CStream, _ options: ReplOptions
    ) throws(TerminalError) -> Signals {
        CharacterSet.useUTF8()
        ReadlineBridge.open(source, sink, options)
        do throws(TerminalError) {
            return try Signals()
        } catch {
            ReadlineBridge.close()
            throw error
        }
    }

    /// Makes the lines, oldest first, those that the up arrow brings back.
    func recall(_ lines: [String]) {
        ReadlineBridge.recall(lines)
    }

    /// Shows the prompt and waits for what the person does. A signal that came since the last call counts.
    func next(prompt: String) -> Event {
        ReadlineBridge.begin(prompt: prompt)
        defer { ReadlineBridge.pause() }
        while true {
            let (isTyped, isSignalled) = wait()
            if isSignalled, let event = event(of: signals.take()) { return event }
            guard isTyped else { continue }
            switch ReadlineBridge.readKey() {
            case .none: continue
            case .some(.some(let bytes)): return .line(bytes)
            case .some(.none): return .left
            }
        }
    }

    /// Leaves the terminal as it was found.
    func close() {
        ReadlineBridge.close()
        signals.stop()
        for stream in streams { stream.close() }
    }

    private func event(of kinds: [Signals.Kind]) -> Event? {
        if kinds.contains(.hangUp) { return .hungUp }
        if kinds.contains(.resize) { ReadlineBridge.resize() }
        if kinds.contains(.resume) { ReadlineBridge.resume() }
        guard kinds.contains(.interrupt) else { return nil }
        ReadlineBridge.dropLine()
        return .interrupted
    }

    private func wait() -> (isTyped: Bool, isSignalled: Bool) {
        var sources = [
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.reader, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&sources, 2, -1) > 0 else { return (false, false) }
        return (sources[0].revents != 0, sources[1].revents != 0)
    }
}

/// The C library's idea of what bytes are characters.
private enum CharacterSet {
    /// Readline takes the bytes of Chinese for meta keys unless the locale is UTF-8, and asks the environment which
    /// it is each time. So a locale that is not UTF-8 (or none) is replaced by C.UTF-8, in the environment too. This
    /// happens once, before the first prompt.
    static func useUTF8() {
        setlocale(LC_CTYPE, "")
        guard let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) != "UTF-8" else { return }
        setenv("LC_ALL", "C.UTF-8", 1)
        setlocale(LC_CTYPE, "C.UTF-8")
    }
}
