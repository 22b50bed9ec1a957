import ArgumentParser
import Glibc
import Interchange
import NIOCore
import Secretariat
import Stores

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Run the platform.",
    discussion: """
      Each setting can also stand in the environment, as COMITY_ and its name in capitals with _ \
      for - (COMITY_MAIL_FROM), or in a file that --config or COMITY_CONFIG names (mail-from: …). \
      A flag counts over the environment, the environment over the file. Ends on SIGTERM and \
      SIGINT, when what it has in hand is done.
      """)

  @OptionGroup var options: ServeOptions

  func run() async throws {
    let settings: Settings
    do {
      settings = try options.settings()
    } catch let failure as InterchangeFailure {
      StandardError.write(line: "comity: \(failure.message)")
      throw ExitCode(failure.exitCode)
    }
    do {
      try await Server(settings: settings).run()
    } catch let failure as StoreFailure {
      throw Self.stop(failure.exitCode, "\(failure)")
    } catch let failure as InterchangeFailure {
      throw Self.stop(failure.exitCode, failure.message)
    } catch let failure as FileFailure {
      throw Self.stop(73, "\(failure)")
    } catch let failure as IOError {
      throw Self.stop(69, "it cannot listen there: \(failure.localizedReason)")
    }
  }

  private static func stop(_ code: Int32, _ message: String) -> ExitCode {
    StandardError.write(line: "comity: \(message)")
    return ExitCode(code)
  }
}

extension IOError {
  fileprivate var localizedReason: String { String(cString: strerror(errnoCode)) }
}
