import { useEffect } from 'react';
import { create } from 'zustand';
import { callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';

interface SourcesState {
  /** Empty where nothing is known of the import any more: of packs, only the latest are kept. */
  readonly sources: ReadonlyMap<string, string>;
  /** Asks for all of them when one is not known yet; once, however many rows name it. */
  demand: (importId: string) => void;
}

let isAsking = false;

const useSources = create<SourcesState>()((set, get) => ({
  sources: new Map(),
  demand: (importId) => {
    if (isAsking || get().sources.has(importId)) return;
    isAsking = true;
    callRecords('closure-sources', {})
      .then((found) => set({ sources: new Map([[importId, ''], ...Object.entries(found)]) }))
      // The row stands there without it.
      .catch(() => undefined)
      .finally(() => {
        isAsking = false;
      });
  },
}));

/** Whose file or pack a closure came from. */
export function ClosureSource({ importId }: { readonly importId: string }) {
  const { sources, demand } = useSources();
  useEffect(() => demand(importId), [demand, importId]);
  const source = sources.get(importId) ?? '';
  return source === '' ? null : <p className="cl-soft cl-small">{text('merging_row_source', source)}</p>;
}
