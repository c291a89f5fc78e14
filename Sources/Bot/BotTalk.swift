package import Dialogue
import Handlers
import Logging
import Metrics
package import Scripts
import Understanding
import Vocabulary

/// One person's talk with the bot.
///
/// An actor, so that turns of one talk come one after the other while talks run beside each other.
package actor BotTalk: Talk {
    private let bot: Bot
    private var conversation: Conversation
    private var speaker: Speaker
    /// Whether a turn is under way; further lines wait in `waiting`, since an actor lets others in at each `await`.
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// What the store keeps of this talk.
    private var kept = TalkState.Unfinished.nothing

    init(_ bot: Bot, speaker: Speaker, language: Language?) {
        self.bot = bot
        self.speaker = speaker
        conversation = bot.newConversation
        if let earlier = bot.earlierTalk(of: speaker) {
            conversation.takeOver(earlier)
            kept = earlier.unfinished
        }
        if let language { conversation.prefer(language) }
    }

    package func greeting() async -> Reply {
        let news = tellNews()
        await settle(news)
        guard speaker.isSignedIn else { return say(conversation.welcome()) }
        return say(conversation.conclude(SpeakerDirectory.signedIn(speaker), intent: "login"))
    }

    package func hear(_ line: String, language: Language?) async -> Reply {
        await takeTurn()
        defer { endTurn() }
        if let language { conversation.prefer(language) }
        if let login = LoginLine(line) { return await signInLine(login) }
        let news = tellNews()
        let reply = await answer(line)
        await settle(news)
        await keep()
        return reply
    }

    package func signIn(account: String, password: String) async -> Reply {
        await takeTurn()
        defer { endTurn() }
        return await signInLine(LoginLine(account: account, password: password))
    }

    package func interrupt() -> Reply? {
        conversation.interrupt().map { bot.phrasebook.reply($0, in: conversation.language) }
    }

    package func completions(of prefix: String) -> [String] {
        bot.completions.candidates(for: prefix, bot.names.current(), tickets: conversation.shownTickets)
    }

    /// The answer to a line, and to what it says besides as soon as nothing is being asked.
    private func answer(_ line: String) async -> Reply {
        let now = bot.clock()
        var reply = await answer(line, at: now)
        while let next = conversation.takeSaved() {
            var following = await answer(next, at: now)
            following.text = reply.text + "\n" + following.text
            reply = following
        }
        return reply
    }

    private func answer(_ line: String, at now: Instant) async -> Reply {
        let reading = read(line, at: now)
        guard let (first, second) = bot.divided(reading, conversation, speaker, at: now) else {
            return await respond(to: reading, at: now)
        }
        return await respond(to: read(first, at: now), with: second, at: now)
    }

    /// The answer to the first of two matters; the second waits where the first asks something. With a question open
    /// already it is put once, behind the answers to both.
    private func respond(to first: Reading, with second: String, at now: Instant) async -> Reply {
        guard conversation.expects != nil else {
            conversation.saveForLater(second)
            return await respond(to: first, at: now)
        }
        let one = await respond(to: first, isFollowed: true, at: now)
        var other = await answer(second, at: now)
        if !one.text.isEmpty { other.text = one.text + "\n" + other.text }
        return other
    }

    private func read(_ line: String, at now: Instant) -> Reading { bot.read(line, conversation, speaker, at: now) }

    private func respond(to reading: Reading, isFollowed: Bool = false, at now: Instant) async -> Reply {
        switch conversation.hear(reading, from: speaker, at: now) {
        case .answer(let answer): return say(answer, isFollowed: isFollowed)
        case .perform(let request): return await perform(request, isFollowed: isFollowed)
        }
    }

    private func perform(_ request: Request, isFollowed: Bool) async -> Reply {
        do {
            let outcome = try await bot.handlers.handle(request)
            for effect in outcome.effects { apply(effect) }
            return say(conversation.conclude(outcome, of: request), isFollowed: isFollowed)
        } catch {
            bot.logger.error("handler failed", metadata: ["intent": "\(request.intent)", "error": "\(error)"])
            Counter(label: "guanjia_handler_failures").increment()
            return say(conversation.fail(request))
        }
    }

    private func signInLine(_ login: LoginLine) async -> Reply {
        let outcome: Outcome
        do {
            outcome =
                try login.credentials.map { try bot.speakers.signIn($0.account, password: $0.password) }
                ?? Outcome("login-usage")
        } catch {
            bot.logger.error("sign-in failed", metadata: ["error": "\(error)"])
            outcome = Outcome("unavailable")
        }
        for effect in outcome.effects { apply(effect) }
        let news = outcome.effects.isEmpty ? nil : tellNews()
        let reply = say(conversation.conclude(outcome, intent: "login"))
        await settle(news)
        return reply
    }

    /// - Parameter isFollowed: whether another answer follows at once, which puts the open question; of what only asks
    ///   something nothing is left then.
    private func say(_ answer: Answer, isFollowed: Bool = false) -> Reply {
        let answer = isFollowed ? answer.withoutQuestion : answer
        var reply = bot.phrasebook.reply(answer, in: conversation.language)
        if isFollowed, answer.onlyAsks, reply.text == answer.outcome.key { reply.text = "" }
        if answer.intent != "repeat" { conversation.noteReply(reply.text) }
        return reply
    }

    private func apply(_ effect: Outcome.Effect) {
        switch effect {
        case .signedIn(let person):
            // Who signs in while a form is open goes on with it.
            if speaker.isSignedIn { conversation.forgetPerson() }
            speaker = person
            takeOver()
        case .signedOut:
            speaker = Speaker()
            conversation.forgetPerson()
            kept = .nothing
        case .homes(let homes):
            speaker.homes = homes
        case .owns(let ticket):
            conversation.take(ticket: ticket)
        }
    }

    /// What the person left in an earlier talk.
    private func takeOver() {
        guard let earlier = bot.earlierTalk(of: speaker) else { return kept = .nothing }
        conversation.takeOver(earlier)
        kept = earlier.unfinished
    }

    /// Lets the next answer tell what became of the person's entries.
    private func tellNews() -> NewsDesk.News? {
        let news = bot.news(for: speaker, handovers: conversation.handovers)
        if let news { conversation.tell(news.facts) }
        return news
    }

    /// Records that news has been told; where that fails, it is told again another time.
    private func settle(_ news: NewsDesk.News?) async {
        guard let news else { return }
        do { try await bot.news.settle(news, at: bot.clock()) } catch {
            bot.logger.error("told news cannot be recorded", metadata: ["error": "\(error)"])
        }
    }

    /// Lets the store know what would be missed, where that has changed. Without the store the talk goes on.
    private func keep() async {
        let state = conversation.state
        guard speaker.isSignedIn, state.unfinished != kept else { return }
        do {
            try await bot.talks.keep(state.unfinished == .nothing ? nil : state, of: speaker, at: bot.clock())
            kept = state.unfinished
        } catch {
            bot.logger.error("an unfinished talk cannot be kept", metadata: ["error": "\(error)"])
        }
    }

    private func takeTurn() async {
        guard isBusy else {
            isBusy = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Hands the turn to the next in line, or leaves it free.
    private func endTurn() {
        guard !waiting.isEmpty else {
            isBusy = false
            return
        }
        waiting.removeFirst().resume()
    }
}
