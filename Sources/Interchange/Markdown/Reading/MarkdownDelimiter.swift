internal import Texts

/// A run of `*`, `_` or `~` that may begin or end emphasis, as CommonMark pairs them.
struct MarkdownDelimiter {
  let byte: UInt8
  let count: Int
  var remaining: Int
  let canOpen: Bool
  let canClose: Bool
  /// Innermost first.
  var opens: [InlineMark.Style] = []
  var closes: [InlineMark.Style] = []

  init(_ byte: UInt8, count: Int, before: UInt8, after: UInt8) {
    self.byte = byte
    self.count = count
    remaining = count
    let opensWord =
      !after.isASCIISpace
      && (!after.isASCIIPunctuation || before.isASCIISpace || before.isASCIIPunctuation)
    let closesWord =
      !before.isASCIISpace
      && (!before.isASCIIPunctuation || after.isASCIISpace || after.isASCIIPunctuation)
    if byte == UInt8(ascii: "_") {
      canOpen = opensWord && (!closesWord || before.isASCIIPunctuation)
      canClose = closesWord && (!opensWord || after.isASCIIPunctuation)
    } else {
      canOpen = opensWord
      canClose = closesWord
    }
  }

  /// How far back an opener is looked for, in runs.
  private static let reach = 64

  /// Pairs the runs, each closer with the nearest opener before it.
  static func pair(in tokens: inout [MarkdownInline.Token]) {
    var runs: [(token: Int, run: MarkdownDelimiter)] = []
    for (at, token) in tokens.enumerated() {
      if case .delimiter(let run) = token { runs.append((at, run)) }
    }
    guard runs.count > 1 else { return }
    var openers: [Int] = []
    for closer in runs.indices {
      if runs[closer].run.canClose {
        while runs[closer].run.remaining > 0,
          let place = openers.suffix(reach).lastIndex(where: {
            matches(runs[$0].run, runs[closer].run)
          })
        {
          let opener = openers[place]
          let width = min(2, runs[opener].run.remaining, runs[closer].run.remaining)
          let style = style(of: runs[closer].run.byte, width: width)
          runs[opener].run.remaining -= width
          runs[closer].run.remaining -= width
          runs[opener].run.opens.append(style)
          runs[closer].run.closes.append(style)
          // What stands between a pair can no longer pair with what is outside.
          openers.removeSubrange((runs[opener].run.remaining > 0 ? place + 1 : place)...)
        }
      }
      if runs[closer].run.canOpen, runs[closer].run.remaining > 0 { openers.append(closer) }
    }
    for (at, run) in runs { tokens[at] = .delimiter(run) }
  }

  private static func matches(_ opener: MarkdownDelimiter, _ closer: MarkdownDelimiter) -> Bool {
    guard opener.byte == closer.byte, opener.remaining > 0 else { return false }
    if opener.byte == UInt8(ascii: "~") { return true }
    // CommonMark's rule of three.
    let isBoth = opener.canClose || closer.canOpen
    return
      !(isBoth && (opener.count + closer.count) % 3 == 0
      && !(opener.count % 3 == 0 && closer.count % 3 == 0))
  }

  private static func style(of byte: UInt8, width: Int) -> InlineMark.Style {
    if byte == UInt8(ascii: "~") { return .struck }
    return width == 2 ? .strong : .emphasis
  }
}
