internal import Deliberations

/// What acts, fields and choices are called, in English, as the catalogues' keys are: made from
/// their names, so that a later act has them too.
enum ActWords {
  /// `Accredit person`.
  static func title(of act: ActDefinition) -> String {
    label(act.verb) + " " + label(act.noun).lowercased()
  }

  /// `Symbol prefix` for `symbolPrefix`.
  static func label(_ name: String) -> String {
    var label = ""
    for scalar in name.unicodeScalars {
      if scalar.properties.isUppercase, !label.isEmpty {
        label += " " + scalar.properties.lowercaseMapping
      } else {
        label += label.isEmpty ? scalar.properties.titlecaseMapping : String(scalar)
      }
    }
    return label
  }
}
