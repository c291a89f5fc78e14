/// Numbers written in Chinese characters.
enum HanNumerals {
    /// The numeral that starts at an index: 二十三, 两千零四, or figures read out one by one, 二零一五.
    static func run(_ units: [UInt16], at start: Int) -> (kind: Token.Kind, length: Int)? {
        guard sign(units[start]) != nil else { return nil }
        var reader = Reader()
        var end = start
        while end < units.count, end - start < 12, let sign = sign(units[end]), reader.take(sign) { end += 1 }
        guard end > start, let value = reader.value else { return nil }
        return (.number(value, isSpelled: reader.isSpelled), end - start)
    }

    /// The value of a character that is a figure.
    static func figure(_ unit: UInt16) -> Int? {
        if case .figure(let value) = sign(unit) { value } else { nil }
    }

    /// Whether it is a character of which numerals are made.
    static func isSign(_ unit: UInt16) -> Bool { sign(unit) != nil }

    private enum Sign {
        case figure(Int)
        case power(Int)
    }

    private static func sign(_ unit: UInt16) -> Sign? {
        switch unit {
        case 0x96F6, 0x3007: .figure(0)
        case 0x4E00: .figure(1)
        case 0x4E8C, 0x4E24: .figure(2)
        case 0x4E09: .figure(3)
        case 0x56DB: .figure(4)
        case 0x4E94: .figure(5)
        case 0x516D: .figure(6)
        case 0x4E03: .figure(7)
        case 0x516B: .figure(8)
        case 0x4E5D: .figure(9)
        case 0x5341: .power(10)
        case 0x5EFF: .power(-20)
        case 0x5345: .power(-30)
        case 0x767E: .power(100)
        case 0x5343: .power(1000)
        default: nil
        }
    }

    private struct Reader {
        private var total = 0
        private var pending: Int?
        private var figures = 0
        private var spelled = 0
        private var hasPower = false
        private var lowest = 10_000

        var isSpelled: Bool { figures > 1 && !hasPower }

        var value: Int? {
            if hasPower { return total + (pending ?? 0) }
            return figures > 0 && figures <= 4 ? spelled : nil
        }

        /// Takes one more sign, or says that the numeral ends before it.
        mutating func take(_ sign: Sign) -> Bool {
            switch sign {
            case .figure(let figure): takeFigure(figure)
            case .power(let power): power < 0 ? takeTens(-power) : takePower(power)
            }
        }

        private mutating func takeFigure(_ figure: Int) -> Bool {
            if hasPower, pending != nil, pending != 0 { return false }
            pending = figure
            if !hasPower { spelled = spelled * 10 + figure }
            figures += 1
            return true
        }

        private mutating func takeTens(_ tens: Int) -> Bool {
            guard figures == 0, !hasPower else { return false }
            (total, hasPower, lowest) = (tens, true, 10)
            return true
        }

        private mutating func takePower(_ power: Int) -> Bool {
            guard power < lowest, figures <= 1 || hasPower else { return false }
            if pending == nil, power != 10 { return false }
            total += (pending == 0 ? 1 : pending ?? 1) * power
            (pending, hasPower, lowest) = (nil, true, power)
            return true
        }
    }
}
