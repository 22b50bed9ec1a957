public import Hummingbird

/// The problem of who comes when the server has all in hand that it takes on.
public enum TurnedAway {
  public static func response(
    to request: Request, _ context: some RequestContext
  ) -> Response {
    Problem.notNow(
      "too-many-requests", "Too many requests at once; try again in a second.", seconds: 1
    ).response(from: request, context: context)
  }
}
