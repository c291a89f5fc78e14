/// A step of a template. Nodes lead only to nodes of lower index; node 0 is the end.
struct Node: Sendable {
    enum Kind: Sendable {
        case end
        /// `units[first ..< first + count]`
        case literal
        /// To each of `edges[first ..< first + count]`.
        case split
        /// The list at index `first` of the grammar, for the slot at index `slot`.
        case list
    }

    var kind: Kind
    var first: Int32 = 0
    var count: Int32 = 0
    var slot: Int32 = 0
    var next: Int32 = 0
    /// The units of a literal that count in the order of matches.
    var weight: Int32 = 0
    /// The unit that a literal must begin with; 0 where it may begin otherwise.
    var head: UInt16 = 0
}

/// A sentence, ready to be matched.
struct Program: Sendable {
    struct Slot: Sendable {
        var name: String
        var list: String
        /// The list among the grammar's.
        var index: Int
        var isCapture: Bool
    }

    var origin: Origin
    var block: Int
    var nodes: [Node]
    var edges: [Int32]
    var units: [UInt16]
    var slots: [Slot]
    var start: Int32
    var needs: Needs
}
