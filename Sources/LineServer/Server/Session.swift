package import Dialogue
import Scripts

/// One connection's side of the protocol: lines in, reply bytes out, in order.
package struct Session: Sendable {
    private let talk: any Talk
    private let limits: LineLimits
    private let metrics: LineMetrics
    private let now: @Sendable () -> ContinuousClock.Instant
    private var allowance: Allowance?
    /// Set once the server shuts down; every further line is refused.
    package var isClosing = false

    package init(
        talk: any Talk, limits: LineLimits, metrics: LineMetrics, now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.talk = talk
        self.limits = limits
        self.metrics = metrics
        self.now = now
        allowance = limits.linesPerSecond.map { Allowance(perSecond: $0, at: now()) }
    }

    package func greet(into replies: inout Outgoing) async {
        replies.line(await talk.greeting().text)
    }

    package mutating func answer(_ line: ReceivedLine, into replies: inout Outgoing) async {
        let start = now()
        let incoming = Incoming(line, limit: limits.lineBytes)
        metrics.count(incoming)
        if let fault = refusal(at: start) {
            refuse(incoming, because: fault, into: &replies)
        } else {
            await answer(incoming, into: &replies)
            metrics.turnTook(now() - start)
        }
    }

    private mutating func refusal(at now: ContinuousClock.Instant) -> Fault? {
        if isClosing { return .shuttingDown }
        return allowance?.take(at: now) == false ? .tooManyRequests : nil
    }

    private func refuse(_ incoming: Incoming, because fault: Fault, into replies: inout Outgoing) {
        metrics.count(fault)
        switch incoming {
        case .text, .unheard: replies.line(fault.message)
        case .request(let request): replies.fault(fault, to: request.id)
        case .refused(_, let id): replies.fault(fault, to: id)
        }
    }

    private func answer(_ incoming: Incoming, into replies: inout Outgoing) async {
        switch incoming {
        case .text(let text): replies.paragraph(await talk.hear(text, language: nil).text)
        case .request(let request): await answer(request, into: &replies)
        case .unheard(let fault), .refused(let fault, _): refuse(incoming, because: fault, into: &replies)
        }
    }

    private func answer(_ request: RPCRequest, into replies: inout Outgoing) async {
        do throws(Fault) {
            switch try RPCCommand(request) {
            case .message(let text, let language):
                replies.result(await talk.hear(text, language: language), to: request.id)
            case .login(let account, let password):
                replies.result(try await signIn(account, password), to: request.id)
            case .ping:
                replies.pong(to: request.id)
            }
        } catch {
            refuse(.request(request), because: error, into: &replies)
        }
    }

    private func signIn(_ account: String, _ password: String) async throws(Fault) -> Reply {
        let reply = await talk.signIn(account: account, password: password)
        guard reply.outcome == "signed-in" else { throw .notSignedIn(reply.text) }
        return reply
    }
}
