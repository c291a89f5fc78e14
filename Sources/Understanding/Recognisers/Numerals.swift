/// Numbers as people write them, in digits or in Chinese.
enum Numerals {
    /// The number that begins at `start`: its value, its digits as written, and its end; nil where none begins.
    static func number(in units: [UInt16], at start: Int) -> (value: Int, end: Int)? {
        digits(in: units, at: start) ?? chinese(in: units, at: start)
    }

    /// Up to nine ASCII digits.
    static func digits(in units: [UInt16], at start: Int) -> (value: Int, end: Int)? {
        var end = start
        var value = 0
        while end < units.count, units[end].isASCIIDigit {
            guard end - start < 9 else { return nil }
            value = value * 10 + Int(units[end] - 0x30)
            end += 1
        }
        return end > start ? (value, end) : nil
    }

    /// 三, 十二, 一百零五, 两千, also digit by digit (五〇一).
    static func chinese(in units: [UInt16], at start: Int) -> (value: Int, end: Int)? {
        var end = start
        while end < units.count, end - start < 12, digitOrUnit(units[end]) != nil { end += 1 }
        guard end > start, let value = value(of: units[start..<end]) else { return nil }
        return (value, end)
    }

    /// What a number may begin with.
    static let beginnings = Array("0123456789〇零一二两三四五六七八九十百千".utf16)

    /// Whether a character is a Chinese digit: 三, 两, 〇.
    static func isDigit(_ unit: UInt16) -> Bool { digit(unit) != nil }

    /// The value of a Chinese digit; nil for anything else.
    static func digit(_ unit: UInt16) -> UInt8? {
        guard unit >= 0x3007, case .digit(let value) = digitOrUnit(unit) else { return nil }
        return UInt8(truncatingIfNeeded: value)
    }

    private enum Part {
        case digit(Int)
        case unit(Int)
    }

    private static func digitOrUnit(_ unit: UInt16) -> Part? {
        switch unit {
        case 0x3007, 0x96F6: .digit(0)  // 〇 零
        case 0x4E00: .digit(1)
        case 0x4E8C, 0x4E24: .digit(2)  // 二 两
        case 0x4E09: .digit(3)
        case 0x56DB: .digit(4)
        case 0x4E94: .digit(5)
        case 0x516D: .digit(6)
        case 0x4E03: .digit(7)
        case 0x516B: .digit(8)
        case 0x4E5D: .digit(9)
        case 0x5341: .unit(10)
        case 0x767E: .unit(100)
        case 0x5343: .unit(1000)
        default: nil
        }
    }

    private static func value(of units: ArraySlice<UInt16>) -> Int? {
        var total = 0
        var digit: Int?
        var plain = 0
        var hasUnit = false
        for unit in units {
            switch digitOrUnit(unit) {
            case .digit(let value):
                plain = plain * 10 + value
                digit = value
            case .unit(let scale):
                hasUnit = true
                total += (digit ?? 1) * scale
                digit = nil
            case nil: return nil
            }
        }
        return hasUnit ? total + (digit ?? 0) : plain
    }
}
