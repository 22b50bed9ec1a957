/// Something that must always be true, checked on generated cases.
package struct Promise<Case: Sendable>: Sendable, CustomStringConvertible {
  package let description: String
  /// What breaks it in a case; nil where it is kept.
  package let breach: @Sendable (Case) throws -> String?

  package init(_ description: String, _ breach: @escaping @Sendable (Case) throws -> String?) {
    self.description = description
    self.breach = breach
  }
}

/// A case in which a promise is broken.
package struct Breach: Sendable, CustomStringConvertible {
  package let promise: String
  package let seed: UInt64
  package let what: String

  package var description: String { "\(promise): seed \(seed): \(what)" }
}

/// Promises about cases of one sort.
package struct PromiseFamily<Case: Sendable>: Sendable {
  /// The same case for the same seed.
  package let make: @Sendable (UInt64) throws -> Case
  package let promises: [Promise<Case>]

  package init(
    make: @escaping @Sendable (UInt64) throws -> Case, promises: [Promise<Case>]
  ) {
    self.make = make
    self.promises = promises
  }

  /// Checks all promises on the cases of these seeds.
  package func breaches(of seeds: some Sequence<UInt64>) -> [Breach] {
    seeds.flatMap { seed in
      do {
        let made = try make(seed)
        return promises.compactMap { breach($0, made, seed) }
      } catch {
        return [Breach(promise: "A case can be made", seed: seed, what: "\(error)")]
      }
    }
  }

  /// Checks one promise on the cases of these seeds.
  package func breaches(of promise: Promise<Case>, _ seeds: some Sequence<UInt64>) -> [Breach] {
    PromiseFamily(make: make, promises: [promise]).breaches(of: seeds)
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
