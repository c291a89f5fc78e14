/// Splits a total into whole parts in proportion to weights (largest remainder), so that the parts sum to the total.
///
/// Every part is at least `least` where the total allows it.
func apportion(_ total: Int, by weights: [Int], least: Int = 0) -> [Int] {
    let free = max(0, total - least * weights.count)
    let sum = max(1, weights.reduce(0, +))
    var parts = weights.map { least + free * $0 / sum }
    let remainders = weights.map { free * $0 % sum }
    let order = weights.indices.sorted { (remainders[$0], $1) > (remainders[$1], $0) }
    var missing = total - parts.reduce(0, +)
    for position in order where missing > 0 {
        parts[position] += 1
        missing -= 1
    }
    return parts
}
