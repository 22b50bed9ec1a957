public import Deliberations
public import Proceedings

/// A place in a list by time: many things may have come in one moment, so their ids tell them apart.
public struct PlaceInList: Hashable, Sendable {
  public var moment: Moment
  public var id: String

  /// That of a document among those filed.
  public init(of document: DocumentRow) {
    moment = document.filed
    id = document.id
  }

  /// As an address says it: `2026-11-22T08:00:00.000Z,d12`; nil where it says none.
  public init?(_ printed: String) {
    let parts = printed.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let moment = Moment(String(parts[0])),
      FieldKind.id(of: "document").fitting(String(parts[1])) != nil
    else { return nil }
    self.moment = moment
    id = String(parts[1])
  }

  public var printed: String { "\(moment),\(id)" }
}
