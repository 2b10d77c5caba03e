// Work that can wait until the reader has seen what he asked for.

/** Calls `act({timeRemaining})` when the browser has nothing to do, after `most` milliseconds in any case. */
export function whenIdle(act, most = 1000) {
  if (window.requestIdleCallback) return requestIdleCallback(act, { timeout: most });
  return setTimeout(act, Math.min(most, 60), { timeRemaining: () => 10 }); // Safari
}
