extension Lexicon {
    static let english = Lexicon(
        englishNumbers + englishNames + englishUnits + englishGrammar + englishFeasts)

    private static let englishNumbers: [(String, Token.Kind)] = {
        let words = """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
            seventeen eighteen nineteen
            """
        let ordinals = """
            first @ third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
            fifteenth sixteenth seventeenth eighteenth nineteenth
            """
        var entries: [(String, Token.Kind)] = [
            ("twentieth", .ordinal(20, isWord: true)), ("thirtieth", .ordinal(30, isWord: true)),
            ("second", .key(.secondWord)), ("hundred", .hundred), ("thousand", .thousand),
        ]
        for (index, word) in words.split(separator: " ").enumerated() {
            entries.append((String(word), .number(index, isSpelled: false)))
        }
        for (index, word) in ordinals.split(separator: " ").enumerated() where word != "@" {
            entries.append((String(word), .ordinal(index + 1, isWord: true)))
        }
        let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
        for (index, word) in tens.split(separator: " ").enumerated() {
            entries.append((String(word), .number(index * 10 + 20, isSpelled: false)))
        }
        return entries
    }()

    private static let englishNames: [(String, Token.Kind)] = [
        ("monday mondays", .weekday(1, isPlain: true)), ("tuesday tuesdays tue tues", .weekday(2, isPlain: true)),
        ("wednesday wednesdays weds", .weekday(3, isPlain: true)),
        ("thursday thursdays thu thur thurs", .weekday(4, isPlain: true)),
        ("friday fridays fri", .weekday(5, isPlain: true)), ("saturday saturdays", .weekday(6, isPlain: true)),
        ("sunday sundays", .weekday(7, isPlain: true)), ("mon", .weekday(1, isPlain: false)),
        ("wed", .weekday(3, isPlain: false)), ("sat", .weekday(6, isPlain: false)),
        ("sun", .weekday(7, isPlain: false)),
        ("january jan", .month(1, isPlain: true)), ("february feb", .month(2, isPlain: true)),
        ("march mar", .month(3, isPlain: false)), ("april apr", .month(4, isPlain: true)),
        ("may", .month(5, isPlain: false)), ("june jun", .month(6, isPlain: true)),
        ("july jul", .month(7, isPlain: true)), ("august aug", .month(8, isPlain: true)),
        ("september sept sep", .month(9, isPlain: true)), ("october oct", .month(10, isPlain: true)),
        ("november nov", .month(11, isPlain: true)), ("december", .month(12, isPlain: true)),
        ("dec", .month(12, isPlain: true)),
    ]

    private static let englishUnits: [(String, Token.Kind)] = [
        ("seconds sec secs", .unit(.second)), ("minute minutes min mins", .unit(.minute)),
        ("hour hours hr hrs", .unit(.hour)), ("day days", .unit(.day)), ("night nights", .unit(.day)),
        ("weekend weekends", .unit(.weekend)), ("week weeks wk wks", .unit(.week)),
        ("fortnight fortnights", .unit(.fortnight)),
        ("month months", .unit(.month)), ("quarter quarters qtr qtrs", .unit(.quarter)),
        ("year years yr yrs cy", .unit(.year)),
        ("h", .key(.hourLetter)), ("m", .key(.minuteLetter)), ("d", .key(.dayLetter)), ("w", .key(.weekLetter)),
        ("q", .key(.quarterLetter)), ("am", .afternoon(false)), ("pm", .afternoon(true)), ("p", .afternoon(true)),
        ("a", .key(.article)), ("an", .key(.article)), ("half", .key(.half)), ("oclock", .key(.oclock)),
        ("past", .key(.past)), ("noon midday", .key(.noon)), ("midnight", .key(.midnight)), ("time", .key(.time)),
        ("morning mornings", .part(.morning)), ("afternoon afternoons", .part(.afternoon)),
        ("evening evenings", .part(.evening)), ("tonight tonite", .relativePart(0, .evening)),
        ("today todays", .relativeDay(0)), ("tomorrow tomorrows tmrw tmr tomorow tommorow tommorrow", .relativeDay(1)),
        ("yesterday yesterdays", .relativeDay(-1)), ("now currently asap immediately", .key(.now)),
        ("moment present", .key(.moment)),
    ]

    private static let englishGrammar: [(String, Token.Kind)] = [
        ("next following", .shift(1)), ("this current", .shift(0)), ("last", .key(.last)),
        ("previous", .key(.previous)),
        ("coming upcoming", .key(.coming)), ("my", .key(.my)), ("to till til thru through", .key(.to)),
        ("until", .key(.until)), ("by", .key(.by)), ("from", .key(.from)), ("between", .key(.between)),
        ("and", .key(.and)), ("or", .key(.or)), ("of", .key(.of)), ("at", .key(.at)), ("on", .key(.on)),
        ("in", .key(.inside)), ("during", .key(.inside)), ("the", .key(.the)),
        ("around about approximately", .key(.about)),
        ("for", .key(.for)), ("ago", .key(.ago)), ("later hence", .key(.later)), ("within", .key(.within)),
        ("before", .key(.before)), ("prior", .key(.before)), ("earlier", .key(.before)), ("after", .key(.after)),
        ("since", .key(.since)), ("whole full entire", .key(.whole)), ("business working", .key(.business)),
        ("beginning start", .key(.start)), ("end", .key(.end)), ("middle", .key(.middle)),
        ("starting commencing", .key(.starting)), ("additional more extra less fewer", .key(.additional)),
        ("late early sometime", .key(.about)), ("onward onwards", .key(.onward)),
        ("gmt utc cst est pst cet bst jst hkt", .key(.zone)),
        ("eom", .key(.endOfMonth)), ("eoy", .key(.endOfYear)), ("eod", .relativeDay(0)),
        ("rest remainder", .key(.rest)),
        ("all", .key(.all)), ("couple", .key(.couple)),
        ("few", .key(.few)), ("dozen", .key(.dozen)),
        ("unit room building block floor flat apartment house gate lift ticket order no number page", .key(.label)),
    ]

    private static let englishFeasts: [(String, Token.Kind)] = [
        ("spring", .feastWord(.spring)), ("autumn", .feastWord(.autumn)), ("mid", .feastWord(.mid)),
        ("moon", .feastWord(.moon)), ("festival", .feastWord(.festival)), ("chinese", .feastWord(.chinese)),
        ("lunar", .feastWord(.lunar)), ("new", .feastWord(.new)), ("eve", .feastWord(.eve)),
        ("national", .feastWord(.national)), ("labour labor", .feastWord(.labour)), ("dragon", .feastWord(.dragon)),
        ("boat", .feastWord(.boat)), ("qingming", .feastWord(.qingming)), ("tomb", .feastWord(.tomb)),
        ("sweeping", .feastWord(.sweeping)), ("double", .feastWord(.double)), ("qixi", .feastWord(.qixi)),
        ("lantern lanterns", .feastWord(.lantern)), ("laba", .feastWord(.laba)), ("winter", .feastWord(.winter)),
        ("solstice", .feastWord(.solstice)), ("holiday holidays", .feastWord(.holiday)),
        ("golden", .feastWord(.golden)), ("christmas xmas", .feastWord(.christmas)),
        ("valentine valentines", .feastWord(.valentine)), ("women womens woman", .feastWord(.women)),
        ("children childrens", .feastWord(.children)), ("teacher teachers", .feastWord(.teacher)),
        ("mother mothers", .feastWord(.mother)), ("father fathers", .feastWord(.father)),
        ("thanksgiving", .feastWord(.thanksgiving)), ("halloween", .feastWord(.halloween)),
    ]
}
