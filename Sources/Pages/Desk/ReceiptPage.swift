internal import Deliberations
internal import Secretariat

/// What became of files that were brought, where not all of them are simply there.
enum ReceiptPage {
  static func answer(
    _ upload: Upload, of forum: ForumRow, backTo address: String, isClerk: Bool,
    _ context: PageContext
  ) -> Answer {
    let words = context.words
    let known = upload.receipts.compactMap { receipt -> (name: String, id: String)? in
      guard case .known(let id) = receipt.outcome else { return nil }
      return (receipt.fileName, id)
    }
    let ornaments = upload.receipts.filter { $0.outcome == .ornament }.map(\.fileName)
    let notes = upload.receipts.filter { $0.outcome == .coveringNote }.map(\.fileName)
    let receivedCount = upload.receipts.filter(\.isReceived).count
    let refused = upload.tooLarge + upload.leftOut + ornaments + notes
    let isEmpty = upload.receipts.isEmpty && refused.isEmpty
    if known.isEmpty, refused.isEmpty, !isEmpty { return .seeOther(address) }
    let title = isEmpty ? words("No file was chosen") : words("What became of the files")
    return .page(
      Page(title, forum: forum, status: isEmpty ? 422 : 200) {
        element("h1") { title }
        if receivedCount > 0 {
          element("p", .style("lead")) {
            words.counted(
              receivedCount, "One file was taken in.",
              "{count} files were taken in.")
          }
        }
        if !known.isEmpty {
          element("h2") { words("Here already") }
          element("ul") {
            for file in known {
              element("li") {
                foreign(file.name)
                if isClerk {
                  " – "
                  link(
                    context.address(of: forum, "desk/items/\(file.id)"),
                    words("the one that is here"))
                }
              }
            }
          }
        }
        if !upload.tooLarge.isEmpty {
          element("h2") { words("Too large") }
          element("ul") { for name in upload.tooLarge { element("li") { foreign(name) } } }
          element("p") { words("A file can hold 128 megabytes.") }
        }
        list(words("Pictures and the like in mails, left out"), ornaments)
        list(words("Covering notes of mails, left out"), notes)
        if !upload.leftOut.isEmpty { leftOut(upload.leftOut, context) }
        element("p") { link(address, words("Go on")) }
      })
  }

  @HTMLBuilder private static func list(_ title: String, _ names: [String]) -> HTML {
    if !names.isEmpty {
      element("h2") { title }
      element("ul") { for name in names { element("li") { foreign(name) } } }
    }
  }

  @HTMLBuilder private static func leftOut(_ names: [String], _ context: PageContext) -> HTML {
    element("h2") { context.words("Not taken in") }
    element("ul") { for name in names { element("li") { foreign(name) } } }
    element("p") {
      context.words(
        "Up to {files} files, {megabytes} megabytes in all, at once: bring these and what came "
          + "after them by another form.",
        [
          "files": "\(Upload.countLimit)",
          "megabytes": "\(context.settings.formSizeBytes >> 20)",
        ])
    }
  }
}
