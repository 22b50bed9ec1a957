internal import Secretariat

/// What is wrong with a field, said to a person.
struct FieldError: Hashable, Sendable {
  let field: String
  let message: String
}

/// A form as it is shown: after a refusal with what was typed, and what is wrong beside it.
struct FormView: Sendable {
  let context: PageContext
  /// Where it is sent; the page's own address unless given.
  var action: String?
  var errors: [FieldError] = []

  var isRefused: Bool { !errors.isEmpty }

  /// What is wrong, above everything, each with a link to its field.
  @HTMLBuilder var summary: HTML {
    if isRefused {
      element("div", .style("error summary"), .init("role", "alert")) {
        element("h2") { context.words("There is a problem") }
        element("ul") {
          for error in errors {
            element("li") {
              if error.field.isEmpty {
                error.message
              } else {
                link("#\(error.field)", error.message)
              }
            }
          }
        }
      }
    }
  }

  func form(button: String, style: String = "", @HTMLBuilder _ fields: () -> HTML) -> HTML {
    let address = action ?? context.address(context.path)
    return element(
      "form", .init("method", "post"), .init("action", address), .init("novalidate")
    ) {
      token
      fields()
      element("button", style.isEmpty ? [] : [.style(style)]) { button }
    }
  }

  /// A form whose buttons stand among its fields.
  func plainForm(@HTMLBuilder _ fields: () -> HTML) -> HTML {
    element(
      "form", .init("method", "post"), .init("action", action ?? context.address(context.path))
    ) {
      token
      fields()
    }
  }

  /// Proves that the form comes from a page of this session.
  @HTMLBuilder var token: HTML {
    if let visit = context.visit { hidden(FormBody.tokenName, visit.formToken) }
  }

  func hidden(_ name: String, _ value: String) -> HTML {
    void("input", .init("type", "hidden"), .init("name", name), .init("value", value))
  }

  // MARK: Fields

  /// A label with its hint and what is wrong, around a control that bears the attributes.
  private func field(
    _ name: String, _ label: String, hint: String?,
    _ control: ([HTML.Attribute]) -> HTML
  ) -> HTML {
    let problem = errors.first { $0.field == name }?.message
    return element("div", .style(problem == nil ? "field" : "field wrong")) {
      element("label", .init("for", name)) { label }
      notes(name, hint, problem)
      control(Self.attributes(name, hint, problem))
    }
  }

  @HTMLBuilder private func notes(_ name: String, _ hint: String?, _ problem: String?) -> HTML {
    if let hint { element("p", .style("hint"), .id("\(name)-hint")) { hint } }
    if let problem { element("p", .style("problem"), .id("\(name)-problem")) { problem } }
  }

  private static func attributes(
    _ name: String, _ hint: String?, _ problem: String?
  ) -> [HTML.Attribute] {
    let notes = [hint.map { _ in "\(name)-hint" }, problem.map { _ in "\(name)-problem" }]
      .compactMap { $0 }.joined(separator: " ")
    var attributes: [HTML.Attribute] = [.id(name), .init("name", name)]
    if !notes.isEmpty { attributes.append(.init("aria-describedby", notes)) }
    if problem != nil { attributes.append(.init("aria-invalid", "true")) }
    return attributes
  }

  func line(
    _ name: String, _ label: String, hint: String? = nil, value: String = "",
    _ more: HTML.Attribute...
  ) -> HTML {
    field(name, label, hint: hint) { attributes in
      void("input", attributes + [.init("value", value)] + more)
    }
  }

  func text(
    _ name: String, _ label: String, hint: String? = nil, value: String = "", rows: Int = 6,
    _ more: HTML.Attribute...
  ) -> HTML {
    field(name, label, hint: hint) { attributes in
      element("textarea", attributes + [.init("rows", String(rows)), .dir("auto")] + more) {
        // A browser drops the first line's end.
        "\n"
        value
      }
    }
  }

  struct Choice: Hashable, Sendable {
    var value: String
    var name: String
  }

  func choice(
    _ name: String, _ label: String, hint: String? = nil, of choices: [Choice], value: String = ""
  ) -> HTML {
    field(name, label, hint: hint) { attributes in
      element("select", attributes) {
        for choice in choices {
          if choice.value == value {
            element("option", .init("value", choice.value), .init("selected")) { choice.name }
          } else {
            element("option", .init("value", choice.value)) { choice.name }
          }
        }
      }
    }
  }

  func flag(_ name: String, _ label: String, hint: String? = nil, isSet: Bool = false) -> HTML {
    let problem = errors.first { $0.field == name }?.message
    return element("div", .style("field flag")) {
      void(
        "input",
        Self.attributes(name, hint, problem) + [.init("type", "checkbox"), .init("value", "true")]
          + (isSet ? [.init("checked")] : []))
      element("label", .init("for", name)) { label }
      notes(name, hint, problem)
    }
  }

  /// Any number of choices.
  func choices(
    _ name: String, _ label: String, hint: String? = nil, of choices: [Choice],
    chosen: Set<String> = []
  ) -> HTML {
    let problem = errors.first { $0.field == name }?.message
    return element(
      "fieldset", [.id(name), .style(problem == nil ? "field" : "field wrong")]
    ) {
      element("legend") { label }
      notes(name, hint, problem)
      for (place, choice) in choices.enumerated() {
        element("div", .style("flag")) {
          void(
            "input",
            [
              .id("\(name)-\(place)"), .init("name", name), .init("type", "checkbox"),
              .init("value", choice.value),
            ] + (chosen.contains(choice.value) ? [.init("checked")] : []))
          element("label", .init("for", "\(name)-\(place)")) { choice.name }
        }
      }
    }
  }
}
