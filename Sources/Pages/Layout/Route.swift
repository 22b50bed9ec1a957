internal import Hummingbird

/// What a page's address says.
struct Route: Sendable {
  let forum: String
  let rest: String
  let number: Int?
  private let parts: [String: String]
  private let queries: [String: String]
  private let pairs: [(name: String, value: String)]

  init(_ request: Request, _ context: SiteContext) {
    var queries: [String: String] = [:]
    var pairs: [(name: String, value: String)] = []
    for field in (request.uri.query ?? "").split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { PageContext.decoded(String($0.replacing("+", with: " "))) }
      queries[parts[0]] = parts.count > 1 ? parts[1] : ""
      pairs.append((parts[0], parts.count > 1 ? parts[1] : ""))
    }
    self.queries = queries
    self.pairs = pairs
    var parts: [String: String] = [:]
    for name in ["name", "secret", "verb", "series", "comment"] {
      if let part = context.parameters.get(name) { parts[name] = PageContext.decoded(part) }
    }
    self.parts = parts
    forum = context.parameters.get("forum") ?? ""
    rest = PageContext.decoded(context.parameters.getCatchAll().joined(separator: "/"))
    number = context.parameters.get("number").flatMap { Int($0) }
  }

  func query(_ name: String) -> String? { queries[name] }

  /// Every value of a query that may stand there more than once.
  func queries(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// A part of the path, by the name that the route gives it.
  subscript(_ name: String) -> String? { parts[name] }
}
