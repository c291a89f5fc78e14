/// What kind of character a UTF-16 unit belongs to.
enum UnitClass {
    static let space: UInt16 = 0x20
    static let hyphen: UInt16 = 0x2D
    static let underscore: UInt16 = 0x5F
    static let fullStop: UInt16 = 0x2E

    static func isWhitespace(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// Marks that mean nothing at the edge of a word: 。、,，?¿？؟!¡！;；:：… — – ― and the full stop.
    static func isPunctuation(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0xA1, 0xBF, 0x61F: true
        case 0x2013...0x2015, 0x2026, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F: true
        default: false
        }
    }

    /// Chinese, Japanese or Korean, halves of ideographs beyond the basic plane included.
    static func isIdeographic(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x9FFF, 0xA960...0xA97F: true
        case 0xAC00...0xD7FF, 0xD840...0xD888, 0xF900...0xFAFF, 0xFF66...0xFFDC: true
        default: false
        }
    }

    /// Whether it is one of the ideographs of which nearly all Chinese is written.
    static func isUnified(_ unit: UInt16) -> Bool { 0x4E00...0x9FFF ~= unit }

    static func isLowSurrogate(_ unit: UInt16) -> Bool { 0xDC00...0xDFFF ~= unit }

    static func isDigit(_ unit: UInt16) -> Bool { 0x30...0x39 ~= unit }

    /// Units of a template that the message may lack where a word ends.
    static func isSoft(_ unit: UInt16) -> Bool { unit == space || isPunctuation(unit) }

    /// Units of a message that a space of a template stands for.
    static func separatesWords(_ unit: UInt16) -> Bool { unit == space || unit == hyphen || unit == underscore }
}
