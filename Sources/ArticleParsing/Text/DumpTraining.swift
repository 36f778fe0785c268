/// What the script that learns the weights of the line model needs to see of a dump.
package enum DumpTraining {
  /// A line with its features.
  package struct Line: Encodable {
    package var text: String
    /// Raw values of `LineFeature`.
    package var features: [Int]
  }

  /// The names of the features, in the order of their raw values.
  package static var featureNames: [String] { LineFeature.allCases.map { "\($0)" } }

  /// The lines of a text, as the model sees them.
  package static func lines(of text: String) -> [Line] {
    let lines = DumpLines.lines(of: text)
    let language = LanguageGuess.language(of: lines)
    let features = LineFeatureReader.features(of: lines, language: language)
    return zip(lines, features).map { Line(text: $0.text, features: $1.numbers) }
  }
}
