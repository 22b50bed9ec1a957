internal import ArgumentParser
internal import Interchange
internal import Secretariat

/// Runs a command's work; a failure is one line on standard error and the exit code that sysexits
/// gives it.
func reportingFailures(_ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let failure as InterchangeFailure {
    StandardError.write(line: "comity: \(failure.line)")
    throw ExitCode(failure.exitCode)
  } catch let failure as StoreFailure {
    StandardError.write(line: "comity: \(failure)")
    throw ExitCode(failure.exitCode)
  } catch let stop as ExitCode {
    throw stop
  } catch let misuse as ValidationError {
    throw misuse
  } catch {
    let defect: Int32 = 70
    StandardError.write(line: "comity: a defect of ours: \(error); please report it")
    throw ExitCode(defect)
  }
}

extension InterchangeFailure {
  /// What the command line says of it: with what only the command line can do about it.
  var line: String {
    message + (canBeSalvaged ? ", or read what is left with comity read --salvage" : "")
  }
}
