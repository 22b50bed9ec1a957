public import Deliberations

/// Who stands behind what a request bears.
public protocol Identification: Sendable {
  /// The actor of a token of the API; nil where it is not known or has ended.
  func actor(ofToken token: String) async throws -> Actor?
}
