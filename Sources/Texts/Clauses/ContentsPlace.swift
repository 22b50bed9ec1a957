extension ClauseID {
  /// Of the heading under which the contents are to be printed.
  ///
  /// A text that we write has no typed contents: a writer puts there what its format has for the
  /// purpose, a field in Word, links in HTML, else a list of the headings that follow.
  public static let contents = ClauseID("contents")
}
