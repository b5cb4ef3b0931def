import { useRef } from 'react';

/** What was typed beside an answer and not confirmed: it is saved with the answer, which waits for none of it. */
export interface Unsaved {
  /** Null: there is nothing to save at this place. */
  readonly keep: (place: string, save: (() => Promise<unknown>) | null) => void;
  readonly flush: () => void;
}

export function useUnsaved(): Unsaved {
  const saves = useRef(new Map<string, () => Promise<unknown>>());
  const unsaved = useRef<Unsaved>({
    keep: (place, save) => {
      if (save === null) saves.current.delete(place);
      else saves.current.set(place, save);
    },
    flush: () => {
      for (const save of saves.current.values()) save().catch(() => undefined);
      saves.current.clear();
    },
  });
  return unsaved.current;
}
