extension Guanjia {
    /// The version of all programs.
    package static let version = "0.1.0"
}
