import { useEffect } from 'react';
import { create } from 'zustand';
import type { ClosureImportView } from '../../lib/messages/merging-calls.ts';
import { callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';

interface SourcesState {
  readonly sources: ReadonlyMap<string, ClosureImportView>;
  /** Asks for all of them when one is not known yet; once, however many rows name it. */
  demand: (importId: string) => void;
}

let isAsking = false;

const useSources = create<SourcesState>()((set, get) => ({
  sources: new Map(),
  demand: (importId) => {
    if (isAsking || get().sources.has(importId)) return;
    isAsking = true;
    callRecords('list-closure-imports', {})
      .then((imports) => set({ sources: new Map(imports.map((made) => [made.id, made])) }))
      // The row stands there without it.
      .catch(() => undefined)
      .finally(() => {
        isAsking = false;
      });
  },
}));

/** Whose file a closure came from. */
export function ClosureSource({ importId }: { readonly importId: string }) {
  const { sources, demand } = useSources();
  useEffect(() => demand(importId), [demand, importId]);
  const source = sources.get(importId);
  if (source === undefined) return null;
  return <p className="cl-soft cl-small">{text('merging_row_source', source.source || source.file)}</p>;
}
