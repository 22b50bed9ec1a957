internal import Deliberations
internal import Hummingbird
internal import Secretariat

/// What became of a form with files.
struct Upload: Sendable {
  var receipts: [Receipt] = []
  /// The names of files that were larger than a file may be.
  var tooLarge: [String] = []
  /// The names of files beyond what one form may bring; after one that is too much in all, none is
  /// read any more.
  var leftOut: [String] = []
  var fields: [String: String] = [:]

  static let countLimit = 500
}

extension Site {
  typealias TakeUpload = @Sendable (Route, Upload, PageContext) async throws -> Answer?
  typealias PrepareUpload =
    @Sendable (Route, [String: String], PageContext) async throws -> Delivery

  /// Adds the address of a form with files: each is streamed to where files are kept.
  ///
  /// The form's token comes before the first file, so that nothing is kept for a stranger.
  /// - Parameter prepare: says whose files they are; throws where the actor may not.
  func upload(
    _ router: Router<SiteContext>, _ path: String, _ prepare: @escaping PrepareUpload,
    _ take: @escaping TakeUpload
  ) {
    router.post("/:language/\(path)") { request, context in
      try await serve(request, context, isForm: true) { page in
        guard FormBody.isFromHere(request, settings) else { throw FormFailure.forged }
        let route = Route(request, context)
        let upload = try await receive(request, route, page, prepare)
        return try await take(route, upload, page)
      }
    }
  }

  private func receive(
    _ request: Request, _ route: Route, _ context: PageContext, _ prepare: PrepareUpload
  ) async throws -> Upload {
    var upload = Upload()
    var reader = try MultipartReader(request)
    var delivery: Delivery?
    var total = 0
    while let part = try await reader.nextPart() {
      guard let fileName = part.fileName else {
        // The form's own fields come first; nothing that comes late undoes what was taken in.
        if delivery == nil { upload.fields[part.name] = try await field(&reader) }
        continue
      }
      if delivery == nil {
        guard let visit = context.visit else { throw Refusal.notSignedIn }
        guard visit.isFormToken(upload.fields[FormBody.tokenName] ?? "") else {
          throw FormFailure.forged
        }
        delivery = try await prepare(route, upload.fields, context)
      }
      guard let delivery, !fileName.isEmpty else { continue }
      guard upload.receipts.count < Upload.countLimit else {
        upload.leftOut.append(fileName)
        continue
      }
      switch try await keep(&reader, &total) {
      case .kept(let file):
        upload.receipts += try await secretariat.receive(
          file, named: fileName, as: delivery, in: route.forum, by: context.actor)
      case .tooLarge:
        upload.tooLarge.append(fileName)
      case .tooMuch:
        upload.leftOut.append(fileName)
        return upload
      }
    }
    if delivery == nil { _ = try await prepare(route, upload.fields, context) }
    return upload
  }

  private enum Keeping {
    case kept(KeptFile)
    /// It was read past.
    case tooLarge
    /// All files together are more than a form may bring; the rest was not read.
    case tooMuch
  }

  private func keep(_ reader: inout MultipartReader, _ total: inout Int) async throws -> Keeping {
    let file = try await secretariat.files.newFile()
    do {
      var size = 0
      while let piece = try await reader.nextPiece() {
        size += piece.count
        total += piece.count
        guard total <= settings.formSizeBytes else {
          await file.discard()
          return .tooMuch
        }
        if size <= KeptFile.sizeLimit { try await file.append(piece) }
      }
      if size <= KeptFile.sizeLimit { return .kept(try await file.keep()) }
      await file.discard()
      return .tooLarge
    } catch {
      await file.discard()
      throw error
    }
  }

  private func field(_ reader: inout MultipartReader) async throws -> String {
    var bytes: [UInt8] = []
    while let piece = try await reader.nextPiece() {
      bytes += piece
      guard bytes.count < 10_000 else { throw FormFailure.tooLarge }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
