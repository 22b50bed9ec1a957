/// The derived tables of one forum, read within one transaction.
public protocol Views {
  /// The row with this key; nil where there is none.
  func row<Row: ViewRow>(_ type: Row.Type, key: [ColumnValue]) throws -> Row?

  /// The rows that meet every condition, in the order asked for, then by key.
  func rows<Row: ViewRow>(_ query: ViewQuery<Row>) throws -> [Row]

  func count<Row: ViewRow>(_ query: ViewQuery<Row>) throws -> Int
}

/// A row of a derived table.
///
/// Its stored properties are the columns that `view` names; what is no text, whole number or flag
/// is kept as JSON.
public protocol ViewRow: Codable, Hashable, Sendable {
  static var view: ViewDefinition { get }
}

/// A derived table: its columns, its key, and what must be true of it.
public struct ViewDefinition: Hashable, Sendable {
  public enum ColumnKind: Hashable, Sendable {
    case text, integer, flag, json
  }

  public struct Column: Hashable, Sendable {
    public let name: String
    public let kind: ColumnKind
    public let isOptional: Bool
  }

  /// A rule that the table itself holds.
  public struct Constraint: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case unique([String])
      case oneOf(column: String, values: [String])
    }

    /// What the rule says, as the constraint's name: `symbol is given once`.
    public let rule: String
    public let kind: Kind
  }

  /// In the plural: `documents`.
  public let table: String
  /// What a row is: `document`.
  public let noun: String
  public let columns: [Column]
  /// The first of the columns.
  public let keyCount: Int
  public let constraints: [Constraint]
  /// Columns by which rows are looked for.
  public let indexes: [[String]]
  /// Who may read the rows as they are, through the API.
  public let readBy: Set<Role>

  public init(
    _ table: String, of noun: String, key: [Column], columns: [Column],
    constraints: [Constraint] = [], indexes: [[String]] = [], readBy: Set<Role> = [.visitor]
  ) {
    self.table = table
    self.noun = noun
    self.columns = key + columns
    keyCount = key.count
    self.constraints = constraints
    self.indexes = indexes
    self.readBy = readBy
  }

  public var key: ArraySlice<Column> { columns.prefix(keyCount) }
}

extension ViewDefinition.Column {
  public static func text(_ name: String) -> Self {
    .init(name: name, kind: .text, isOptional: false)
  }
  public static func integer(_ name: String) -> Self {
    .init(name: name, kind: .integer, isOptional: false)
  }
  public static func flag(_ name: String) -> Self {
    .init(name: name, kind: .flag, isOptional: false)
  }
  public static func json(_ name: String) -> Self {
    .init(name: name, kind: .json, isOptional: false)
  }

  /// The same, absent where there is nothing to say.
  public var optional: Self { .init(name: name, kind: kind, isOptional: true) }
}

extension ViewDefinition.Constraint {
  public static func unique(_ columns: String..., rule: String) -> Self {
    .init(rule: rule, kind: .unique(columns))
  }

  public static func oneOf(_ column: String, _ values: [String], rule: String) -> Self {
    .init(rule: rule, kind: .oneOf(column: column, values: values))
  }
}

/// A value of a column.
public enum ColumnValue: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
}

/// Which rows of a view are asked for.
public struct ViewQuery<Row: ViewRow>: Hashable, Sendable {
  public enum Condition: Hashable, Sendable {
    case equals(String, ColumnValue)
    case after(String, ColumnValue)
    case before(String, ColumnValue)
    case isAbsent(String)
    case isOneOf(String, [ColumnValue])
    /// The column holds the id of a row of another view, one of whose columns holds one of these.
    case names(String, ViewDefinition, whose: String, isOneOf: [ColumnValue])
    /// In an order by this column and then by key: the rows on one side of a row.
    case beyond(Place, isBefore: Bool)
  }

  /// Where a row stands in an order by a column: rows that are alike in it follow by their key.
  public struct Place: Hashable, Sendable {
    public var column: String
    public var value: ColumnValue
    public var key: [ColumnValue]
  }

  public var conditions: [Condition] = []
  /// Columns; descending where the flag is set.
  public var order: [Order] = []
  public var limit: Int?
  /// How many rows of the order are left out at its beginning.
  public var skipped = 0

  public struct Order: Hashable, Sendable {
    public var column: String
    public var isDescending: Bool
  }

  public init(_ type: Row.Type = Row.self) {}

  public func `where`(_ column: String, is value: ColumnValue) -> ViewQuery {
    adding(value == .null ? .isAbsent(column) : .equals(column, value))
  }

  public func `where`(_ column: String, is text: String) -> ViewQuery {
    adding(.equals(column, .text(text)))
  }

  /// The rows whose column holds one of some texts; all where nil.
  public func `where`(_ column: String, isOneOf texts: Set<String>?) -> ViewQuery {
    texts.map { adding(.isOneOf(column, $0.sorted().map(ColumnValue.text))) } ?? self
  }

  /// The rows whose column holds the id of a row of another view, one of whose columns holds one of
  /// some texts.
  public func `where`(
    _ column: String, names view: ViewDefinition, whose other: String, isOneOf texts: Set<String>
  ) -> ViewQuery {
    adding(.names(column, view, whose: other, isOneOf: texts.sorted().map(ColumnValue.text)))
  }

  public func after(_ column: String, _ value: ColumnValue) -> ViewQuery {
    adding(.after(column, value))
  }

  public func before(_ column: String, _ value: ColumnValue) -> ViewQuery {
    adding(.before(column, value))
  }

  /// The rows before a row in the order by a column, then by key.
  public func before(_ column: String, _ value: ColumnValue, key: ColumnValue...) -> ViewQuery {
    adding(.beyond(Place(column: column, value: value, key: key), isBefore: true))
  }

  /// The rows behind a row in the order by a column, then by key.
  public func after(_ column: String, _ value: ColumnValue, key: ColumnValue...) -> ViewQuery {
    adding(.beyond(Place(column: column, value: value, key: key), isBefore: false))
  }

  public func ordered(by column: String, descending: Bool = false) -> ViewQuery {
    var query = self
    query.order.append(Order(column: column, isDescending: descending))
    return query
  }

  public func first(_ limit: Int) -> ViewQuery {
    var query = self
    query.limit = limit
    return query
  }

  public func skipping(_ count: Int) -> ViewQuery {
    var query = self
    query.skipped = count
    return query
  }

  private func adding(_ condition: Condition) -> ViewQuery {
    var query = self
    query.conditions.append(condition)
    return query
  }
}

/// A change of a derived table.
public enum ViewChange: Sendable {
  /// The row stands there from now on, in place of one with the same key.
  case put(any ViewRow)
  case remove(any ViewRow)
}
