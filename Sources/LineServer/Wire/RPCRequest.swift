package import Dialogue

/// A request's id as it was written: a string, a number or `null`.
package struct RequestID: Sendable, Equatable {
    package let json: [UInt8]

    package init(json: [UInt8]) {
        self.json = json
    }

    package static let null = RequestID(json: [UInt8]("null".utf8))
}

/// A JSON-RPC 2.0 request; without an id it is a notification and gets no reply.
package struct RPCRequest: Sendable, Equatable {
    package var id: RequestID?
    package var method: String
    package var params: JSONValue?

    package init(id: RequestID?, method: String, params: JSONValue?) {
        self.id = id
        self.method = method
        self.params = params
    }
}
