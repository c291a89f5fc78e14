package import Dialogue
import Governance
import TimeExpressions
import Understanding
import Vocabulary

/// `rating.check`: how a compound, or the compounds of a place, did in the assessment, and who manages a compound.
package struct CheckRating: IntentHandler {
    package static let intent = "rating.check"
    package static let outcomes: Set = ["rated", "not-assessed", "area-rated", "managed", "managed-by-nobody"]
    package static let facts: Set = [
        "assessed", "average", "bar", "black", "class", "company", "compounds", "county", "item", "list", "lost",
        "peers", "place", "points", "quarter", "rank", "red", "sample", "satisfaction", "score", "stars", "trend",
        "unmanaged",
    ]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let place = request.place() else { throw HandlerError.missingSlot(intent: Self.intent) }
        let quarter = request.period.map { $0.quarter ?? Quarter(containing: $0.from) }
        guard place.level == .compound else { return try area(place, quarter) }
        if request.isFlagged("manager") { return try manager(of: place) }
        guard let standing = try services.assessments.standing(of: place.id, quarter: quarter) else {
            return try notAssessed(place, quarter)
        }
        return Outcome("rated", try facts(place, standing))
    }

    private func manager(of place: PlaceReference) throws -> Outcome {
        guard let company = try services.registry.manager(of: place.id) else {
            return Outcome("managed-by-nobody", ["place": .place(place)])
        }
        var facts: Facts = [
            "place": .place(place), "company": .company(CompanyReference(company)),
            "sample": .flag(services.isSample),
        ]
        facts["stars"] = try services.stars.stars(of: company.id).map { .number($0.stars) }
        return Outcome("managed", facts)
    }

    private func facts(_ place: PlaceReference, _ standing: Standing) throws -> Facts {
        var facts: Facts = [
            "place": .place(place), "quarter": .text(standing.quarter.label), "score": .points(standing.score),
            "rank": .number(standing.rank), "peers": .number(standing.peers),
            "list": .term("list." + (standing.list?.rawValue ?? "none")),
            "satisfaction": .points(standing.components.satisfaction), "sample": .flag(services.isSample),
            "trend": .list(standing.trend.map(point)), "lost": .list(standing.lost.map(loss)),
        ]
        facts["county"] = try services.registry.ancestor(of: place.id, at: .county).map { .place(PlaceReference($0)) }
        facts["company"] = standing.company.map { .company(CompanyReference($0)) }
        facts["stars"] = standing.stars.map { .number($0) }
        return facts
    }

    private func point(_ point: Standing.TrendPoint) -> Facts {
        var facts: Facts = ["quarter": .text(point.quarter.label), "bar": .text(TrendBar.text(point.score ?? 0))]
        facts["score"] = point.score.map { .points($0) }
        return facts
    }

    private func loss(_ loss: Standing.Loss) -> Facts {
        var facts: Facts = ["code": .text(loss.itemCode), "points": .points(loss.points)]
        facts["item"] = loss.item.map { .name($0) } ?? .text(loss.itemCode)
        facts["class"] = loss.className.map { .name($0) }
        return facts
    }

    private func notAssessed(_ place: PlaceReference, _ quarter: Quarter?) throws -> Outcome {
        var facts: Facts = ["place": .place(place)]
        facts["unmanaged"] = .flag(try !services.registry.isManaged(place.id))
        facts["quarter"] = quarter.map { .text($0.label) }
        return Outcome("not-assessed", facts)
    }

    private func area(_ reference: PlaceReference, _ quarter: Quarter?) throws -> Outcome {
        let place = try services.place(reference.id)
        guard let standing = try services.assessments.standing(under: place, quarter: quarter) else {
            return try notAssessed(reference, quarter)
        }
        return Outcome(
            "area-rated",
            [
                "place": .place(reference), "quarter": .text(standing.quarter.label),
                "average": .points(standing.average),
                "assessed": .number(standing.assessed), "compounds": .number(standing.compounds.all),
                "red": .number(standing.red), "black": .number(standing.black), "sample": .flag(services.isSample),
            ])
    }
}

extension Fact {
    /// Hundredths of a point as points.
    fileprivate static func points(_ hundredths: Int) -> Fact { .decimal(Double(hundredths) / 100) }
}
