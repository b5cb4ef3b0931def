// A touch is a pointer too. A tab that was opened behind another one comes to the front.
const gestures = ['pointermove', 'pointerdown', 'keydown', 'visibilitychange'] as const;
const quietAfterLoadMs = 800;

/** Calls back once the page's own markup is there: at once, or with DOMContentLoaded. */
export function whenParsed(work: () => void, signal: AbortSignal): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', work, { once: true, signal });
  else work();
}

/**
 * Calls back once the page has settled: some time after its load, or at the first sign of the person in front of it, who may be about
 * to close a ticket. We are guests: while the page loads, the processor is its own, and a tab that nobody looks at costs nothing more.
 */
export function whenCalm(work: () => void, signal: AbortSignal): void {
  const done = new AbortController();
  const until = AbortSignal.any([signal, done.signal]);
  const begin = (): void => {
    if (until.aborted) return;
    done.abort();
    // After what the gesture itself does. An idle callback would cost the page a frame, and Safari has none.
    setTimeout(() => signal.aborted || work());
  };
  const watchGestures = (): void => {
    for (const gesture of gestures) addEventListener(gesture, begin, { capture: true, passive: true, signal: until });
  };
  const afterLoad = (): void => void setTimeout(() => document.hidden || begin(), quietAfterLoadMs);

  whenParsed(watchGestures, until);
  if (document.readyState === 'complete') afterLoad();
  else addEventListener('load', afterLoad, { once: true, signal: until });
}
