import ArgumentParser
import Commands

@main
enum Comity {
  static func main() async {
    await ComityCommand.main()
  }
}
