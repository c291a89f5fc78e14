import Dialogue

/// How many expressions of time are read as they are meant, in all and by family.
struct TimeTally: Sendable, Equatable {
    struct Count: Sendable, Equatable {
        var (cases, passed) = (0, 0)
    }

    private(set) var families: [String: Count] = [:]

    mutating func count(_ family: String, isRight: Bool) {
        families[family, default: Count()].cases += 1
        if isRight { families[family, default: Count()].passed += 1 }
    }

    func summary(perSecond: Int) -> [String: JSONValue] {
        [
            "cases": .int(families.values.reduce(0) { $0 + $1.cases }),
            "passed": .int(families.values.reduce(0) { $0 + $1.passed }),
            "per_second": .int(perSecond),
            "by_family": .object(families.mapValues { .object(["cases": .int($0.cases), "passed": .int($0.passed)]) }),
        ]
    }
}
