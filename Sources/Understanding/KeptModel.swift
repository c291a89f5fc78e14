import TextClassifier

extension LinearModel {
    /// The model of this name as it lies on the shelf, or trained and put there; nil where it cannot be trained.
    ///
    /// - Parameter key: another number where anything that it is made from has changed.
    static func kept(
        on shelf: Shelf, as name: String, key: UInt64, _ train: () throws(TrainingError) -> LinearModel
    ) -> LinearModel? {
        if let bytes = shelf.load(name), let known = try? LinearModel(decoding: bytes, key: key) { return known }
        guard let model = try? train() else { return nil }
        shelf.store(name, model.encoded(key: key))
        return model
    }
}
