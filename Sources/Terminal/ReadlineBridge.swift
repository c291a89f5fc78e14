// Readline's globals have no isolation that Swift could see. Only the one thread that holds the claim uses them.
@preconcurrency import CReadline
import Glibc
import Synchronization

/// Every call of the C library, and what its callbacks, which carry no context, need to find.
///
/// All functions but `claim` are for the thread whose claim succeeded.
enum ReadlineBridge {
    private struct State {
        var completions: (@Sendable (String) -> [String])?
        /// What readline handed over: a line, or nil in it for the end of the input.
        var line: [UInt8]??
    }

    private static let state = Mutex(State())

    /// Whether the caller is now the library's only user.
    static func claim(completions: @escaping @Sendable (String) -> [String]) -> Bool {
        state.withLock {
            guard $0.completions == nil else { return false }
            $0.completions = completions
            return true
        }
    }

    /// Makes the library talk over the streams, with the options' settings.
    static func open(_ input: CStream, _ output: CStream, _ options: ReplOptions) {
        rl_instream = input.file
        rl_outstream = output.file
        configure(options)
    }

    private static func configure(_ options: ReplOptions) {
        // Signals come through `Signals`; the environment is not ours to change.
        rl_catch_signals = 0
        rl_catch_sigwinch = 0
        rl_change_environment = 0
        // The terminal stays ready for editing from the first prompt to the end. Keys typed while a reply is made then
        // wait for the next prompt, Ctrl-D among them, which the terminal itself would swallow.
        rl_deprep_term_function = {}
        rl_initialize()
        using_history()
        clear_history()
        stifle_history(Int32(clamping: options.historyLimit))
        let pastes = options.bracketedPaste && options.environment["TERM"] != "dumb"
        set("enable-bracketed-paste", pastes ? "on" : "off")
        rl_bind_key(Int32(UInt8(ascii: "\t"))) { _, _ in
            ReadlineBridge.complete()
            return 0
        }
    }

    private static func set(_ variable: String, _ value: String) {
        _ = variable.withCString { name in value.withCString { rl_variable_bind(name, $0) } }
    }

    static func recall(_ lines: [String]) {
        for line in lines { add_history(line) }
    }

    /// Shows the prompt and readies the terminal for editing.
    static func begin(prompt: String) {
        state.withLock { $0.line = .none }
        rl_callback_handler_install(prompt) { typed in
            ReadlineBridge.finish(typed)
        }
    }

    /// Takes what was typed; a whole line, or nil in it for the end, where it is complete.
    static func readKey() -> [UInt8]?? {
        rl_callback_read_char()
        return state.withLock { $0.line }
    }

    /// Called by readline with the line, which is then ours to free.
    private static func finish(_ typed: UnsafeMutablePointer<CChar>?) {
        rl_callback_handler_remove()
        defer { free(typed) }
        let line = typed.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
        state.withLock { $0.line = .some(line) }
    }

    /// Ends what `begin` began, complete or not.
    static func pause() {
        rl_callback_handler_remove()
    }

    /// Gives the terminal back as it was, and ends the claim. The streams may be closed after it.
    static func close() {
        rl_callback_handler_remove()
        rl_deprep_terminal()
        rl_instream = nil
        rl_outstream = nil
        state.withLock { $0 = State() }
    }

    static func resize() { rl_resize_terminal() }

    /// After a stop (Ctrl-Z) the shell has set the terminal its own way.
    static func resume() {
        rl_deprep_terminal()
        rl_prep_terminal(1)
        rl_forced_update_display()
    }

    /// Forgets what was typed so far.
    static func dropLine() {
        rl_free_line_state()
        rl_callback_sigcleanup()
        rl_replace_line("", 0)
    }
}

// MARK: - Tab

extension ReadlineBridge {
    private static func complete() {
        guard let completions = state.withLock({ $0.completions }), let line = typedLine() else { return }
        for tail in Completion.tails(of: line) {
            guard let completion = Completion(of: tail, candidates: completions(tail)) else { continue }
            return apply(completion)
        }
        rl_ding()
    }

    /// What stands before the cursor; nil where it is not UTF-8.
    private static func typedLine() -> String? {
        guard let copy = rl_copy_text(0, rl_point) else { return nil }
        defer { free(copy) }
        return String(validatingCString: copy)
    }

    private static func apply(_ completion: Completion) {
        guard completion.insertion == completion.tail else {
            rl_begin_undo_group()
            rl_point -= rl_delete_text(rl_point - Int32(completion.tail.utf8.count), rl_point)
            rl_insert_text(completion.insertion)
            rl_end_undo_group()
            return
        }
        if completion.choices.count > 1 { show(completion) }
    }

    private static func show(_ completion: Completion) {
        var (rows, columns): (Int32, Int32) = (0, 0)
        rl_get_screen_size(&rows, &columns)
        rl_crlf()
        for line in completion.table(columns: Int(columns)) { fputs(line + "\n", rl_outstream) }
        rl_on_new_line()
        rl_forced_update_display()
    }
}
