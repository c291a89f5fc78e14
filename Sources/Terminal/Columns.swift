import Scripts

/// Text set in columns of the terminal's cells.
enum Columns {
    static func width(_ text: String) -> Int { DisplayWidth.width(of: text) }

    /// The texts side by side, each but the last filled up to `cell` columns.
    static func row(_ texts: ArraySlice<String>, cell: Int) -> String {
        let filled = texts.dropLast().map { $0 + String(repeating: " ", count: max(1, cell - width($0))) }
        return filled.joined() + (texts.last ?? "")
    }
}
