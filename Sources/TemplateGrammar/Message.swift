/// A message to be matched.
package struct Message: Sendable {
    /// A stretch of the message that others recognised.
    package struct External: Sendable, Hashable {
        /// The external list that it is an item of.
        package var list: String
        /// In UTF-16 units of the message. A range outside the message is ignored.
        package var range: Range<Int>
        /// The giver's own number for it; where several of a list cover one range, the first given is reported.
        package var id: Int

        package init(list: String, range: Range<Int>, id: Int) {
            self.list = list
            self.range = range
            self.id = id
        }
    }

    /// The UTF-16 units of the text, folded as the grammar's texts were.
    package var units: [UInt16]
    package var externals: [External]
    package var context: [String: GrammarValue]

    package init(units: [UInt16], externals: [External] = [], context: [String: GrammarValue] = [:]) {
        self.units = units
        self.externals = externals
        self.context = context
    }

    package init(_ text: String, externals: [External] = [], context: [String: GrammarValue] = [:]) {
        self.init(units: Array(text.utf16), externals: externals, context: context)
    }
}
