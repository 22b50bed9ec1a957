internal import Glibc

/// A store's file is its owner's alone: accounts, sessions and what is restricted stand in it.
///
/// What SQLite lays beside it (`-wal`, `-shm`) gets the mode of the file.
enum OwnersFile {
  private static let mode: mode_t = 0o600

  /// Makes the file where there is none, and mends the mode of one that others could read.
  ///
  /// A file that is there is not opened: closing it would let go of the locks that this process
  /// holds on it (POSIX, `fcntl`). What fails here fails again where the store is opened, and is
  /// told there; a file of another owner stays as that one made it.
  static func prepare(_ path: String) {
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file < 0 else {
      close(file)
      return
    }
    for part in [path, "\(path)-wal", "\(path)-shm"] { chmod(part, mode) }
  }
}
