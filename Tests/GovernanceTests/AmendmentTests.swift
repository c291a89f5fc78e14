import Governance
import Testing
import TimeExpressions
import Vocabulary

@Suite("What reporters change of their own entries")
struct AmendmentTests {
    @Test("a new building leaves nothing of the old one; a floor keeps its building")
    func location() throws {
        let old = Location(building: "3", unit: "2", floor: "5", room: "501")
        #expect(old.overridden(by: Location(building: "5")) == Location(building: "5"))
        #expect(old.overridden(by: Location(floor: "6")) == Location(building: "3", unit: "2", floor: "6"))
        #expect(old.overridden(by: Location(unit: "1")) == Location(building: "3", unit: "1"))
        #expect(old.overridden(by: Location(spot: "北门")).building == "3")
        #expect(old.overridden(by: Location(building: "3", room: "502")).unit == "2")
    }

    @Test("a part that was not known leaves the others")
    func unknownParts() {
        let old = Location(floor: "5", room: "501")
        #expect(old.overridden(by: Location(unit: "2")) == Location(unit: "2", floor: "5", room: "501"))
        #expect(old.overridden(by: Location(building: "3")) == Location(building: "3", floor: "5", room: "501"))
    }

    @Test("an entry belongs to the account that reported it, or to the talk where nobody is signed in")
    func ownership() {
        var entry = LedgerEntry(
            placeID: 1, category: .lift, description: "电梯", registeredAt: Instant(seconds: 0),
            dueAt: Instant(seconds: 1))
        #expect(Reporter(nil, filedHere: true).owns(entry))
        #expect(!Reporter(nil).owns(entry))
        entry.reporterID = 7
        #expect(!Reporter(nil, filedHere: true).owns(entry))
    }
}
