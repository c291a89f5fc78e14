package import Store
package import Vocabulary

/// Why a meeting was not scheduled.
package enum MeetingError: Error, Equatable {
    case past
    /// It would end before it starts.
    case endsTooEarly
    /// Something else takes place there, or somebody invited is taken; the next free times are offered.
    case clash(with: Meeting, free: [Instant])
    case agendaMissing
    case unknownPlace
    case store(StoreError)

    init(_ error: any Error) {
        switch error {
        case let error as MeetingError: self = error
        default: self = .store(StoreError.sorting(error))
        }
    }
}
