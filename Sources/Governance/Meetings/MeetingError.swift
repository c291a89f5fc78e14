package import Store
package import Vocabulary

/// Why a meeting was not scheduled, or was left as it is.
package enum MeetingError: Error, Equatable {
    case past
    /// It would end before it starts.
    case endsTooEarly
    /// Something else takes place there, or somebody invited is taken; the next free times are offered.
    case clash(with: Meeting, free: [Instant])
    case agendaMissing
    case unknownPlace
    /// No meeting has this number.
    case unknown(Int64)
    /// Another area's staff is in charge.
    case notPermitted
    /// It has begun, or is over or called off.
    case notAhead(MeetingState)
    case store(StoreError)

    init(_ error: any Error) {
        switch error {
        case let error as MeetingError: self = error
        default: self = .store(StoreError.sorting(error))
        }
    }
}
