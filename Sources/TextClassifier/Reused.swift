/// Elements that are written anew for every text, into memory that only ever grows.
struct Reused<Element: Sendable>: Sendable {
    private var memory: [Element] = []
    private let blank: Element
    private(set) var count = 0

    /// - Parameter blank: what memory holds before it is written.
    init(_ blank: Element) { self.blank = blank }

    var elements: ArraySlice<Element> { memory[..<count] }

    /// Replaces the elements by those that `body` writes from the beginning of the memory on; it says how many.
    @inline(__always)
    mutating func write(atMost most: Int, _ body: (UnsafeMutableBufferPointer<Element>) -> Int) {
        if memory.count < most { memory = Array(repeating: blank, count: most) }
        count = memory.withUnsafeMutableBufferPointer { body($0) }
        precondition(count <= memory.count)
    }

    @inline(__always)
    func read<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        memory.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
}
