/// Which script each character of the basic CJK block belongs to.
struct HanScript: Sendable {
    enum Kind: UInt8 {
        case shared
        case simplifiedOnly
        case traditionalOnly
    }

    static let shared = HanScript(SimplifiedCharacters.shared)

    private static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF
    private var kinds: [Kind]

    init(_ characters: SimplifiedCharacters) {
        kinds = Array(repeating: .shared, count: Self.block.count)
        for pair in characters.pairs {
            set(pair.simplified, .simplifiedOnly, unless: SharedCharacters.simplifiedForms)
        }
        for pair in characters.pairs {
            guard let traditional = Unicode.Scalar(pair.traditional) else { continue }
            set(traditional, .traditionalOnly, unless: SharedCharacters.traditionalForms)
        }
    }

    private mutating func set(_ scalar: Unicode.Scalar, _ kind: Kind, unless exceptions: Set<Unicode.Scalar>) {
        guard Self.block.contains(scalar.value) else { return }
        kinds[Int(scalar.value - Self.block.lowerBound)] = exceptions.contains(scalar) ? .shared : kind
    }

    /// Nil where the character is no ideograph.
    func kind(of scalar: Unicode.Scalar) -> Kind? {
        if Self.block.contains(scalar.value) { return kinds[Int(scalar.value - Self.block.lowerBound)] }
        switch scalar.value {
        case 0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .shared
        default: return nil
        }
    }
}
