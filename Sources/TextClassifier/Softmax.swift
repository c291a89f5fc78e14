import Foundation

enum Softmax {
    /// Turns decisions into probabilities that add up to 1.
    static func apply(_ decisions: UnsafeMutableBufferPointer<Float>) {
        guard let highest = decisions.max() else { return }
        var sum: Float = 0
        for at in decisions.indices {
            decisions[at] = exp(decisions[at] - highest)
            sum += decisions[at]
        }
        for at in decisions.indices { decisions[at] /= sum }
    }
}
