internal import Dispatch

/// Runs the jobs of an actor one after another on a thread that may block, off the cooperative
/// pool.
package final class QueueExecutor: SerialExecutor {
  // A queue that targets no other gets a thread though all others are busy.
  private let queue: DispatchQueue

  package init(label: String) { queue = DispatchQueue(label: label) }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
