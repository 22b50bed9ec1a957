import Hummingbird
import Pages
import Secretariat
import Synchronization

/// The page that Prometheus fetches.
struct MetricsPage: Sendable {
  let metrics: PrometheusMetrics
  let secretariat: Secretariat
  let health: Health
  let load: Load

  /// - Parameter isOpen: whether who asks may see it.
  func addRoute(
    to router: Router<SiteContext>, isOpen: @escaping @Sendable (Request, SiteContext) -> Bool
  ) {
    router.get("/metrics") { request, context in
      guard isOpen(request, context) else { throw HTTPError(.notFound) }
      let text = metrics.text(with: await gauges())
      return Response(
        status: .ok,
        headers: [
          .contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store",
        ],
        body: .init(byteBuffer: ByteBuffer(string: text)))
    }
  }

  private func gauges() async -> [Gauge] {
    var gauges = ProcessGauges.all() + health.gauges
    gauges += [
      Gauge(
        name: "comity_connections_open", value: Double(load.connections.load(ordering: .relaxed))),
      Gauge(name: "comity_requests_running", value: Double(load.requests.load(ordering: .relaxed))),
      Gauge(
        name: "comity_requests_turned_away_total",
        value: Double(load.turnedAway.load(ordering: .relaxed)), isCounter: true),
    ]
    guard let backlogs = try? await secretariat.backlogs() else {
      return gauges + [Gauge(name: "comity_store_reachable", value: 0)]
    }
    gauges.append(Gauge(name: "comity_store_reachable", value: 1))
    for one in backlogs {
      let labels = [("forum", one.forum)]
      gauges += [
        Gauge(name: "comity_desk_unread", labels: labels, value: Double(one.unreadCount)),
        Gauge(name: "comity_search_behind", labels: labels, value: Double(one.unsearchedCount)),
        Gauge(
          name: "comity_record_acts", labels: labels, value: Double(one.actCount),
          isCounter: true),
      ]
    }
    return gauges
  }
}
