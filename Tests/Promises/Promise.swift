/// Something that must always be true, checked on generated cases.
public struct Promise<Case: Sendable>: Sendable, CustomStringConvertible {
  public let description: String
  /// What breaks it in a case; nil where it is kept.
  public let breach: @Sendable (Case) throws -> String?

  public init(_ description: String, _ breach: @escaping @Sendable (Case) throws -> String?) {
    self.description = description
    self.breach = breach
  }
}

/// A case in which a promise is broken.
public struct Breach: Sendable, CustomStringConvertible {
  public let promise: String
  public let seed: UInt64
  public let what: String

  public var description: String { "\(promise): seed \(seed): \(what)" }
}

/// Promises about cases of one sort.
public struct PromiseFamily<Case: Sendable>: Sendable {
  /// The same case for the same seed.
  public let make: @Sendable (UInt64) throws -> Case
  public let promises: [Promise<Case>]

  public init(
    make: @escaping @Sendable (UInt64) throws -> Case, promises: [Promise<Case>]
  ) {
    self.make = make
    self.promises = promises
  }

  /// Checks all promises on the cases of these seeds.
  public func breaches(of seeds: some Sequence<UInt64>) -> [Breach] {
    seeds.flatMap { seed in
      do {
        return breaches(in: try make(seed), seed: seed)
      } catch {
        return [Breach(promise: "A case can be made", seed: seed, what: "\(error)")]
      }
    }
  }

  /// Checks one promise on the cases of these seeds.
  public func breaches(of promise: Promise<Case>, _ seeds: some Sequence<UInt64>) -> [Breach] {
    PromiseFamily(make: make, promises: [promise]).breaches(of: seeds)
  }

  /// Checks all promises on one case.
  public func breaches(in made: Case, seed: UInt64 = 0) -> [Breach] {
    promises.compactMap { breach($0, made, seed) }
  }

  private func breach(_ promise: Promise<Case>, _ made: Case, _ seed: UInt64) -> Breach? {
    let what: String?
    do {
      what = try promise.breach(made)
    } catch {
      what = "\(error)"
    }
    return what.map { Breach(promise: promise.description, seed: seed, what: $0) }
  }
}
