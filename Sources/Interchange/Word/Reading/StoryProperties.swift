/// The properties of paragraphs, runs, rows and cells.
extension StoryReader {
  func startProperty(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .paragraphProperties: properties.append(.paragraph)
    case .rowProperties: properties.append(.row)
    case .cellProperties: properties.append(.cell)
    case .numbering: properties.append(.numbering)
    case .mathProperties: properties.append(.mathematics)
    case .runProperties:
      switch properties.last {
      case nil: properties.append(.run)
      case .paragraph: properties.append(.mark)
      case .some(let around): properties.append(around)
      }
    default: take(element, attributes)
    }
  }

  func endProperties(_ element: WordElement) {
    _ = properties.popLast()
    guard element == .paragraphProperties, properties.isEmpty, isOpen else { return }
    // Counted before the text boxes in it are, unless all of it may turn out to be gone or hidden.
    if removals == 0, !paragraph.isMarkHidden, !isJoined(paragraph) {
      count(&paragraph)
    }
  }

  private func take(_ element: WordElement, _ attributes: XMLAttributes) {
    switch properties.last {
    case .paragraph, .numbering:
      if isOpen { paragraph.properties.take(element, attributes) }
    case .mark:
      if element == .hidden { paragraph.isMarkHidden = attributes.isOn }
    case .run:
      if !runs.isEmpty { runs[runs.count - 1].properties.take(element, attributes) }
    case .row: takeOfRow(element, attributes)
    case .cell: takeOfCell(element, attributes)
    case .mathematics, nil: break
    }
  }

  private func takeOfRow(_ element: WordElement, _ attributes: XMLAttributes) {
    guard let last = tables.indices.last, tables[last].row != nil,
      let count = attributes["val"].flatMap({ Int($0) }), (1...64).contains(count)
    else { return }
    if element == .gridBefore {
      for _ in 0..<count { tables[last].row?.cells.append(StyledText()) }
    } else if element == .gridAfter {
      tables[last].row?.spare = count
    }
  }

  private func takeOfCell(_ element: WordElement, _ attributes: XMLAttributes) {
    guard let last = tables.indices.last, tables[last].row?.cell != nil else { return }
    switch element {
    case .gridSpan:
      tables[last].row?.cell?.span = attributes["val"].flatMap { Int($0) } ?? 1
    case .cellInserted where reading == .reject, .cellDeleted where reading != .reject:
      guard !context.tracesChanges, tables[last].row?.cell?.isRemoved == false else { return }
      tables[last].row?.cell?.isRemoved = true
      removals += 1
    default: break
    }
  }
}
