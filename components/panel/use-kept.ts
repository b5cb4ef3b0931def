import { useEffect, useRef, useState } from 'react';

/**
 * A text that is kept with every letter, for Chromium drops what a frame sends while its tab is being closed: a pause before saving would
 * lose what was typed in it. What failed is tried again at the next letter, when the field is left, and when the page goes away.
 * `keep` returns a promise; a failed one leaves the text in the field and says so through `failed`.
 */
export function useKept(initial: string, keep: (value: string) => Promise<unknown>) {
  const [value, setValue] = useState(initial);
  const [failed, setFailed] = useState(false);
  const kept = useRef(initial);
  const latest = useRef(initial);

  const flush = useRef(() => {});
  flush.current = () => {
    const wanted = latest.current;
    if (wanted === kept.current) return;
    const before = kept.current;
    kept.current = wanted;
    keep(wanted).then(
      () => setFailed(false),
      () => {
        kept.current = before;
        setFailed(true);
      },
    );
  };

  useEffect(() => {
    const now = () => flush.current();
    addEventListener('pagehide', now);
    return () => {
      removeEventListener('pagehide', now);
      now();
    };
  }, []);

  const change = (next: string): void => {
    latest.current = next;
    setValue(next);
    flush.current();
  };
  return { value, change, flush: () => flush.current(), failed };
}
