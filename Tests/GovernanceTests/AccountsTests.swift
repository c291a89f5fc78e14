import Governance
import Store
import Testing
import Vocabulary

@Suite("Accounts")
struct AccountsTests {
    private let town: SmallTown

    init() throws { town = try SmallTown() }

    @Test("a password signs in its own account only, until that is disabled")
    func signIn() async throws {
        let people = town.people
        let added = try await people.add(Account(id: 0, name: "zhang", role: .resident), password: "红管家365服务")
        #expect(try people.signIn("zhang", password: "红管家365服务") == added)
        #expect(throws: AccountError.wrong) { try people.signIn("zhang", password: "红管家365服努") }
        #expect(throws: AccountError.wrong) { try people.signIn("nobody", password: "红管家365服务") }
        for password in ["", "nobody"] {
            #expect(throws: AccountError.wrong) { try people.signIn("resident", password: password) }
        }
        try await people.setPassword("another one", of: "zhang")
        #expect(try people.signIn("zhang", password: "another one") == added)
        try await people.disable("zhang")
        #expect(throws: AccountError.disabled(name: "zhang")) { try people.signIn("zhang", password: "another one") }
        #expect(throws: AccountError.wrong) { try people.signIn("zhang", password: "wrong wrong") }
    }

    @Test("what cannot be an account is refused")
    func refused() async throws {
        let people = town.people
        let resident = Account(id: 0, name: "resident", role: .resident)
        await #expect(throws: AccountError.nameTaken(name: "resident")) {
            try await people.add(resident, password: nil)
        }
        await #expect(throws: AccountError.passwordTooShort(least: 8)) {
            try await people.add(Account(id: 0, name: "x", role: .resident), password: "1234567")
        }
        for role in Role.allCases where role != .resident {
            await #expect(throws: AccountError.incomplete) {
                try await people.add(Account(id: 0, name: "x", role: role), password: nil)
            }
        }
        await #expect(throws: AccountError.unknown(name: "nobody")) { try await people.disable("nobody") }
        #expect(try people.list().count == 7)
    }

    @Test("a hash never repeats itself and never shows the password")
    func hashes() throws {
        let one = try #require(PasswordHash(of: "password"))
        let other = try #require(PasswordHash(of: "password"))
        #expect(one.text != other.text)
        #expect(one.text.hasPrefix("$argon2id$") && !one.text.contains("password"))
        #expect(one.matches("password") && other.matches("password") && !one.matches("Password"))
        #expect(!PasswordHash(text: "").matches("") && !PasswordHash(text: "$argon2id$broken").matches("x"))
    }

    @Test("the latest home is the default, and a home that is named again takes what is new")
    func homes() async throws {
        let (people, id) = (town.people, try town.account("resident").id)
        let (gold, other) = (try town.place("金").id, try town.place("奥").id)
        try await people.addHome(of: id, placeID: gold, location: Location(building: "3"))
        try await people.addHome(of: id, placeID: other, location: Location())
        let homes = try await people.addHome(of: id, placeID: gold, location: Location(unit: "2", room: "501"))
        #expect(homes.map(\.placeID) == [gold, other])
        #expect(homes.first?.location == Location(building: "3", unit: "2", room: "501"))
        let third = try await people.addHome(of: id, placeID: gold, location: Location(building: "4"))
        #expect(third.map(\.location.building) == ["4", "3", nil])
        #expect(third.map(\.position) == [0, 1, 2])
    }

    @Test("a person has at most ten homes; the last gives way")
    func mostHomes() async throws {
        let (people, id, place) = (town.people, try town.account("resident").id, try town.place("金").id)
        for building in 1...12 {
            try await people.addHome(of: id, placeID: place, location: Location(building: "\(building)"))
        }
        let buildings = try people.homes(of: id).map(\.location.building)
        #expect(buildings == (3...12).reversed().map { "\($0)" })
    }

    @Test("a phone is remembered and forgotten")
    func phone() async throws {
        let (people, id) = (town.people, try town.account("resident").id)
        try await people.setContact("13900000000", of: id)
        #expect(try people.phone(of: id) == "13900000000")
        try await people.setContact(nil, of: id)
        #expect(try people.phone(of: id) == nil)
    }

    @Test(
        "a scope is a home, the own projects, or a subtree",
        arguments: [
            ("company", "金", true), ("company", "兴", false), ("company", "散", false), ("rival", "兴", true),
            ("community", "金", true), ("community", "街", false), ("county", "散", true), ("county", "邻县", false),
            ("elsewhere", "金", false), ("resident", "金", false),
        ])
    func scopes(name: String, place: String, expected: Bool) throws {
        let target = try town.place(place)
        let manager = try town.registry.manager(of: target.id)?.id
        #expect(Scope(try town.account(name)).includes(target, manager: manager) == expected)
    }

    @Test("a resident's scope is their homes; nobody's and a disabled account's is empty")
    func otherScopes() throws {
        let (home, other) = (try town.place("金"), try town.place("奥"))
        var resident = try town.account("resident")
        #expect(Scope(resident, homes: [home.id]).includes(home, manager: nil))
        #expect(!Scope(resident, homes: [home.id]).includes(other, manager: nil))
        #expect(!Scope(nil).includes(home, manager: nil))
        resident.isDisabled = true
        #expect(!Scope(resident, homes: [home.id]).includes(home, manager: nil))
    }
}

@Suite("The registry")
struct RegistryTests {
    @Test("places know who is above them and who manages them")
    func places() throws {
        let town = try SmallTown()
        let (registry, gold, loose) = (town.registry, try town.place("金"), try town.place("散"))
        #expect(try registry.path(of: gold).map(\.name.hans) == ["市", "县", "街", "居", "金"])
        #expect(try registry.neighbourhood(of: gold.id) == town.place("居"))
        #expect(try registry.neighbourhood(of: town.place("县").id) == nil)
        #expect(try registry.ancestor(of: gold.id, at: .county) == town.place("县"))
        #expect(try registry.manager(of: gold.id) == town.company)
        #expect(try registry.isManaged(gold.id) && !registry.isManaged(loose.id))
        #expect(try registry.contains(town.place("县").id, gold.id) && !registry.contains(gold.id, loose.id))
        #expect(try registry.compounds(under: town.place("市")) == registry.compounds(under: town.place("居")))
        let counts = try registry.compounds(under: town.place("县"))
        #expect((counts.all, counts.managed) == (4, 3))
        #expect(try registry.companies() == [town.company, town.rival])
    }

    @Test("every place comes with its other names and those above it")
    func names() throws {
        let town = try SmallTown()
        try town.store.bulkWrite { tx in try tx.insertAlias("金域", of: try town.place("金").id) }
        let names = try town.registry.placeNames()
        #expect(names.count == 9)
        let gold = try #require(names.first { $0.place.name.hans == "金" })
        #expect(gold.aliases == ["金域"])
        #expect(gold.ancestors.map(\.hans) == ["市", "县", "街", "居"])
    }
}
