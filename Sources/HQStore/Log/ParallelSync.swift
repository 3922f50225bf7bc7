import Foundation
import Synchronization

/// Does things that wait for the disk side by side, on threads of their own.
///
/// Syncs that come together are answered by the file system with one flush of its journal: twenty took 3.6 ms side by side
/// and 12.5 ms one after the other. None of them holds a thread that tasks need.
enum ParallelSync {
    /// Threads at most: more gave nothing, and each holds a descriptor.
    private static let threadsMax = 8

    /// Does `work` for every item and returns when all is done; throws the first failure, after the rest has ended.
    static func forEach<Item: Sendable>(
        _ items: [Item],
        _ work: @escaping @Sendable (Item) throws(HQStoreError) -> Void
    ) async throws(HQStoreError) {
        guard !items.isEmpty else { return }
        let failure = await withCheckedContinuation { continuation in
            let queue = Queue(items, threads: min(items.count, threadsMax)) { continuation.resume(returning: $0) }
            for _ in 0..<queue.threads {
                Thread.detachNewThread { queue.run(work) }
            }
        }
        if let failure { throw failure }
    }

    /// The items that are left, and what the threads have met.
    private final class Queue<Item: Sendable>: Sendable {
        /// How many threads work on it.
        let threads: Int
        private let items: [Item]
        private let state: Mutex<State>
        private let onEnd: @Sendable (HQStoreError?) -> Void

        private struct State {
            var next = 0
            var running: Int
            var failure: HQStoreError?
        }

        init(_ items: [Item], threads: Int, onEnd: @escaping @Sendable (HQStoreError?) -> Void) {
            self.items = items
            self.threads = threads
            self.onEnd = onEnd
            state = Mutex(State(running: threads))
        }

        /// Works until nothing is left or something failed; the last thread to stop tells the end.
        func run(_ work: (Item) throws(HQStoreError) -> Void) {
            while let item = next() {
                do throws(HQStoreError) {
                    try work(item)
                } catch {
                    state.withLock { if $0.failure == nil { $0.failure = error } }
                }
            }
            let end = state.withLock { state -> (isLast: Bool, failure: HQStoreError?) in
                state.running -= 1
                return (state.running == 0, state.failure)
            }
            if end.isLast { onEnd(end.failure) }
        }

        private func next() -> Item? {
            state.withLock { state in
                guard state.failure == nil, state.next < items.count else { return nil }
                state.next += 1
                return items[state.next - 1]
            }
        }
    }
}
