public import ArgumentParser

/// The commands that work on files; each stands in a file of its own.
public enum FileCommands {
  public static let all: [any ParsableCommand.Type] = [
    ReadCommand.self, CompileCommand.self, RedlineCommand.self, MergeCommand.self,
    RollingCommand.self, GroupCommand.self, MarshalCommand.self,
    IntakeCommand.self,
  ]
}

/// The commands that work on a store.
public enum RecordCommands {
  public static let all: [any ParsableCommand.Type] = [
    RecordCommand.self, BackupCommand.self, RestoreCommand.self, AccountCommand.self,
  ]
}

/// The commands of the secretariat's desk.
public enum DeskCommands {
  public static let all: [any ParsableCommand.Type] = [DeskCommand.self]
}
