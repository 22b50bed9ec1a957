internal import Deliberations
internal import Secretariat

/// What acts, fields and choices are called, in English, as the catalogues' keys are: made from
/// their names, so that a later act has them too.
enum ActWords {
  /// `Accredit person`; `Set intake aside` for `intake.setAside`: the thing stands behind the
  /// first word of what is done with it.
  static func title(of act: ActDefinition) -> String {
    var words = label(act.verb).split(separator: " ").map(String.init)
    words.insert(label(act.noun).lowercased(), at: 1)
    return words.joined(separator: " ")
  }

  /// What was done, in the reader's words, and its name on the record beside them; the name alone
  /// for an act that the program does not know.
  @HTMLBuilder
  static func name(of act: String, _ context: PageContext) -> HTML {
    if let definition = context.secretariat.catalogue.newest(act)?.definition {
      context.words(title(of: definition))
      " "
    }
    element("code", .style("quiet")) { act }
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
