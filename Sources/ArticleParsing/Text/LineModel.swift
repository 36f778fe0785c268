/// Finds the likeliest class of each line: a linear-chain conditional random field.
///
/// A line's score for a class is the sum of the weights of its own features and of those of the
/// lines before and after it; a weight for each pair of classes in succession is added (Lafferty,
/// McCallum, Pereira 2001). Each line is then decided by itself: the forward-backward algorithm
/// (Rabiner 1989) gives how likely each class is for it, over all sequences. The one best sequence
/// would tip whole stretches of lines by a narrow margin.
///
/// Only sums and products in a fixed order are taken, so the answer is the same on every machine.
struct LineModel {
  private let features: [LineFeatures]
  private let allowed: [LineClasses]
  private let weights = LineWeights.learnt

  /// How likely a line is to be of each class, up to a factor; the lanes behind the last class
  /// are zero.
  private typealias Shares = SIMD16<Float>

  /// What a line's classes of text must come to together.
  ///
  /// To lose text is worse than to keep a page line; cross-validated by publisher, the scores are
  /// the same from 0.35 to 0.5.
  private static let leastTextShare: Float = 0.4

  /// The likeliest classes for lines with these features; `allowed` says what each line may be.
  static func classes(of features: [LineFeatures], allowed: [LineClasses]) -> [LineClass] {
    guard !features.isEmpty, features.count == allowed.count else { return [] }
    return LineModel(features: features, allowed: allowed).decoded()
  }

  private func decoded() -> [LineClass] {
    let local = features.indices.map(shares(at:))
    let forward = forwardShares(local)
    let steps = Shares.classes.map { to in
      Shares { Exponential.of(weights.steps[$0][to], below: LineWeights.greatest) }
    }
    var classes = [LineClass](repeating: .before, count: features.count)
    var backward = Shares { _ in 1 }
    for line in features.indices.reversed() {
      classes[line] = Self.likeliest(forward[line] * backward)
      backward = (local[line] * backward).stepped(steps)
    }
    return classes
  }

  /// How likely each class is for each line, by the line itself and those above it.
  private func forwardShares(_ local: [Shares]) -> [Shares] {
    let steps = weights.steps.map { row in
      Shares { Exponential.of(row[$0], below: LineWeights.greatest) }
    }
    var shares = local
    for line in local.indices.dropFirst() { shares[line] *= shares[line - 1].stepped(steps) }
    return shares
  }

  /// How likely each class is for a line by itself, the likeliest being one.
  private func shares(at line: Int) -> Shares {
    var scores = weights.bias
    if line == 0 { scores &+= weights.first }
    if line + 1 == features.count { scores &+= weights.last }
    features[line].visit { scores &+= weights.here[$0] }
    if line > 0 { features[line - 1].visit { scores &+= weights.before[$0] } }
    if line + 1 < features.count { features[line + 1].visit { scores &+= weights.after[$0] } }
    var best = Int16.min
    for index in Shares.classes where allowed[line].contains(index) {
      best = max(best, scores[index])
    }
    return Shares {
      allowed[line].contains($0) ? Exponential.of(scores[$0], below: best) : 0
    }
  }

  /// The likeliest of the text's classes where the line is likely enough to be text, else the
  /// likeliest of the others.
  private static func likeliest(_ shares: Shares) -> LineClass {
    var best = (text: LineClass.paragraph, other: LineClass.before)
    var text: Float = 0
    for lineClass in LineClass.allCases {
      let share = shares[lineClass]
      if lineClass.isText {
        text += share
        if share > shares[best.text] { best.text = lineClass }
      } else if share > shares[best.other] {
        best.other = lineClass
      }
    }
    return text >= leastTextShare * shares.sum() ? best.text : best.other
  }
}

extension SIMD16<Float> {
  fileprivate static let classes = 0..<LineClass.count

  /// A share for each class; the lanes behind are zero.
  fileprivate init(_ share: (Int) -> Float) {
    self = .zero
    for index in Self.classes { self[index] = share(index) }
  }

  fileprivate subscript(_ lineClass: LineClass) -> Float { self[Int(lineClass.rawValue)] }

  /// The shares one line on, the greatest about one; `steps` holds those from each class.
  fileprivate func stepped(_ steps: [Self]) -> Self {
    var sum = Self.zero
    for index in Self.classes { sum += steps[index] * self[index] }
    let greatest = sum.max()
    return greatest > 0 ? sum / greatest : Self { _ in 1 }
  }
}

/// Powers of e for weights in eighths, by multiplication alone.
private enum Exponential {
  private static let eighth = 0.8824969025845955
  private static let values: [Float] = {
    var value = 1.0
    return (0..<640).map { _ in
      defer { value *= eighth }
      return Float(value)
    }
  }()

  /// The power for `weight`, as a share of that for `greatest`; zero far below it.
  static func of(_ weight: Int16, below greatest: Int16) -> Float {
    let distance = Int(greatest) - Int(weight)
    return values.indices.contains(distance) ? values[distance] : 0
  }
}
