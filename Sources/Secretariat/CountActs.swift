internal import CoreMetrics
internal import Deliberations

/// How acts ended, for those who run the site.
enum ActOutcome: String {
  case recorded, refused, failed

  init(of error: any Error) {
    self = error is Refusal || error is BrokenRule ? .refused : .failed
  }

  func count(_ act: String) {
    Counter(label: "comity_acts_total", dimensions: [("act", act), ("outcome", rawValue)])
      .increment()
  }
}
