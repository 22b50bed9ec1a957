/// What is wrong with a file, where, or what to do about it: English words that can be told in
/// another language, and the figures and names that belong in them.
///
/// Written as a string: `"larger than \(limit) MiB"` keeps its figure apart.
public struct ProblemSentence: ExpressibleByStringInterpolation, Codable, Hashable, Sendable,
  CustomStringConvertible
{
  /// With `{1}` where the first value stands.
  public let words: String
  public let values: [String]

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var words = ""
    fileprivate var values: [String] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { words += literal }

    public mutating func appendInterpolation<Value>(_ value: Value) {
      values.append("\(value)")
      words += "{\(values.count)}"
    }
  }

  public init(stringLiteral words: String) {
    self.words = words
    values = []
  }

  public init(stringInterpolation: StringInterpolation) {
    words = stringInterpolation.words
    values = stringInterpolation.values
  }

  /// Another program's words, or what a file says.
  public init(verbatim words: String) { self.init(stringInterpolation: .init(holding: words)) }

  /// In English.
  public var description: String {
    var text = ""
    var rest = words[...]
    while let open = rest.firstIndex(of: "{") {
      let behind = rest[rest.index(after: open)...]
      guard let close = behind.firstIndex(of: "}"), let number = Int(behind[..<close]),
        values.indices.contains(number - 1)
      else {
        text += rest[...open]
        rest = behind
        continue
      }
      text += rest[..<open] + values[number - 1]
      rest = behind[behind.index(after: close)...]
    }
    return text + rest
  }
}

extension ProblemSentence.StringInterpolation {
  fileprivate init(holding words: String) {
    self.init(literalCapacity: 0, interpolationCount: 1)
    appendInterpolation(words)
  }
}
