import ArgumentParser
import Configuration
import FoundationEssentials
import Interchange
import Yams

/// The settings of a server: a flag counts over the environment, the environment over a file.
struct Settings {
  private let reader: ConfigReader

  /// - Parameters:
  ///   - flags: what stands on the command line.
  ///   - file: the path of a file in YAML or JSON; `COMITY_CONFIG` unless given.
  /// - Throws: `ValidationError` where the file holds a name that is no setting.
  init(
    flags: [Setting: String], file: String?,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws {
    var providers: [any ConfigProvider] = [
      InMemoryProvider(name: "flags", values: Self.values(flags)),
      EnvironmentVariablesProvider(
        environmentVariables: environment,
        secretsSpecifier: .specific(
          Set(Setting.allCases.filter(\.isSecret).map(\.variable)))),
    ]
    if let file = file ?? environment["COMITY_CONFIG"] {
      providers.append(
        InMemoryProvider(name: file, values: Self.values(try Self.read(file))))
    }
    reader = ConfigReader(providers: providers)
  }

  private static func values(_ settings: [Setting: String]) -> [AbsoluteConfigKey: ConfigValue] {
    var values: [AbsoluteConfigKey: ConfigValue] = [:]
    for (setting, text) in settings {
      values[["comity", setting.rawValue]] = ConfigValue(
        .string(text), isSecret: setting.isSecret)
    }
    return values
  }

  /// The settings that a file holds: a name and a value a line, in YAML, of which JSON is a part.
  private static func read(_ path: String) throws -> [Setting: String] {
    let text = String(decoding: try SourceFile.open(path).bytes, as: UTF8.self)
    func bad(_ problem: ProblemSentence) -> InterchangeFailure {
      .badContent(
        file: path, place: nil, problem: problem,
        remedy: "settings are: \(Setting.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw bad("this is no YAML or JSON")
    }
    guard let node else { return [:] }
    guard let mapping = node.mapping else { throw bad("no names with values") }
    var settings: [Setting: String] = [:]
    var unknown: [String] = []
    for (key, value) in mapping {
      guard let name = key.string, let setting = Setting(rawValue: name) else {
        unknown.append(key.string ?? "a name that is no text")
        continue
      }
      guard let words = value.string else { throw bad("\(name) holds no single value") }
      settings[setting] = words
    }
    guard unknown.isEmpty else { throw bad("unknown: \(unknown.joined(separator: ", "))") }
    return settings
  }

  /// Nil where nothing says it; a value that is empty says nothing.
  subscript(_ setting: Setting) -> String? {
    let value = reader.string(
      forKey: ConfigKey(["comity", setting.rawValue]), isSecret: setting.isSecret)
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }

  func flag(_ setting: Setting) throws -> Bool {
    switch self[setting]?.lowercased() {
    case nil, "false", "no", "off", "0": return false
    case "true", "yes", "on", "1": return true
    default: throw problem(setting, "write true or false")
    }
  }

  func whole(_ setting: Setting, else usual: Int) throws -> Int {
    guard let text = self[setting] else { return usual }
    guard let number = Int(text), number > 0, number <= 1_000_000 else {
      throw problem(setting, "write a whole number from 1 on")
    }
    return number
  }

  func one<Value: RawRepresentable<String> & CaseIterable>(
    of type: Value.Type, _ setting: Setting
  ) throws -> Value? {
    guard let text = self[setting] else { return nil }
    guard let value = Value(rawValue: text) else {
      let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem(setting, "write one of \(names)")
    }
    return value
  }

  /// What is wrong with a setting, without what it holds where that is nobody's business.
  func problem(_ setting: Setting, _ remedy: String) -> ValidationError {
    let value = setting.isSecret ? "" : " \(self[setting] ?? "")"
    return ValidationError("--\(setting.rawValue)\(value): \(remedy)")
  }
}
