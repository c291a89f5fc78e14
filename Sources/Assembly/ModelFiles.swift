import Foundation
import Understanding

extension ModelShelf {
    /// Files beside a database, one for each language: `guanjia.sqlite.model-zh`. Where they cannot be written,
    /// every start trains.
    static func beside(_ database: String) -> ModelShelf {
        @Sendable func file(_ language: WordsLanguage) -> URL {
            URL(filePath: "\(database).model-\(language.rawValue)")
        }
        return ModelShelf(
            load: { language in (try? Data(contentsOf: file(language), options: .mappedIfSafe)).map { Array($0) } },
            store: { language, bytes in try? Data(bytes).write(to: file(language), options: .atomic) })
    }
}
