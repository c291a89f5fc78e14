extension Run {
    private mutating func record(
        _ node: Node, _ arrival: Arrival, _ range: Range<Int>, value: Int, externals: Int = 0, in program: Program
    ) {
        var arrival = arrival
        trail.append(
            Step(
                slot: node.slot, start: Int32(range.lowerBound), end: Int32(range.upperBound), value: Int32(value),
                previous: arrival.trail))
        arrival.trail = Int32(trail.count - 1)
        arrival.position = Int32(range.upperBound)
        arrival.endsInWildcard = false
        arrival.score.externals += Int32(externals)
        arrive(at: node.next, arrival, in: program)
    }

    mutating func visitValues(
        _ node: Node, _ list: ValueList, in program: Program, _ conditions: Conditions
    ) {
        passOver(fromStart: true)
        for index in batch.indices {
            let arrival = batch[index]
            let start = Int(arrival.position)
            var found: [(end: Int, value: Int)] = []
            steps += list.trie.walk(from: start, in: passage.units) { end, values in
                let value = values.first { conditions.tolerate(list.values[Int($0)].context) }
                if let value { found.append((end, Int(value))) }
            }
            for item in found { record(node, arrival, start..<item.end, value: item.value, in: program) }
        }
    }

    /// Words are read only where there are no digits.
    mutating func visitRange(_ node: Node, _ range: NumberRange, in program: Program) {
        passOver(fromStart: true)
        for index in batch.indices {
            let arrival = batch[index]
            let start = Int(arrival.position)
            steps += 1
            if let number = range.read(passage.units, from: start) {
                add(number.value, node, arrival, start..<number.end, in: program)
            } else {
                visitNumberWords(node, range, arrival, from: start, in: program)
            }
        }
    }

    private mutating func visitNumberWords(
        _ node: Node, _ range: NumberRange, _ arrival: Arrival, from start: Int, in program: Program
    ) {
        var found: [(end: Int, value: Int)] = []
        steps += range.words.walk(from: start, in: passage.units) { end, values in
            if let value = values.first { found.append((end, Int(value))) }
        }
        for item in found { add(range.meanings[item.value], node, arrival, start..<item.end, in: program) }
    }

    private mutating func add(
        _ number: GrammarValue, _ node: Node, _ arrival: Arrival, _ range: Range<Int>, in program: Program
    ) {
        numbers.append(number)
        record(node, arrival, range, value: numbers.count - 1, in: program)
    }

    mutating func visitExternal(_ node: Node, _ list: Int, in program: Program) {
        passOver(fromStart: true)
        for index in batch.indices {
            let arrival = batch[index]
            let start = Int(arrival.position)
            for span in externals[list][spans(of: list, from: start)...] {
                steps += 1
                guard span.start == start else { break }
                record(
                    node, arrival, start..<span.end, value: span.index, externals: span.end - start, in: program)
            }
        }
    }

    /// The first span of a list that does not start before the position.
    private func spans(of list: Int, from start: Int) -> Int {
        var low = 0
        var high = externals[list].count
        while low < high {
            let middle = (low + high) / 2
            if externals[list][middle].start < start { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
