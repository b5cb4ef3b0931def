import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClientPageView } from '../../lib/messages/client-list-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { failureText } from '../controls/failure-text.ts';

/** What just happened, and the way back from it. */
export interface Said {
  readonly words: string;
  readonly undo: (() => Promise<unknown>) | null;
}

export interface ClientActs {
  /** Does one thing, says so, and shows the client as it is then. False: it did not work, and the failure is shown. */
  readonly act: (work: () => Promise<unknown>, words: string, undo?: () => Promise<unknown>) => Promise<boolean>;
  readonly load: () => Promise<void>;
}

const nothingSaid: Said = { words: '', undo: null };

export function useClientPage(clientId: string) {
  /** Undefined until the first answer; null: there is no such client. */
  const [view, setView] = useState<ClientPageView | null | undefined>(undefined);
  const [said, setSaid] = useState(nothingSaid);
  const [failure, setFailure] = useState('');
  const wanted = useRef(clientId);
  wanted.current = clientId;

  const load = useCallback(async (): Promise<void> => {
    try {
      const found = await callBackground('client-page', { clientId });
      if (wanted.current === clientId) setView(found);
    } catch (error) {
      setFailure(failureText(error));
    }
  }, [clientId]);
  useEffect(() => {
    setSaid(nothingSaid);
    void load();
  }, [load]);

  const act: ClientActs['act'] = async (work, words, undo) => {
    setFailure('');
    setSaid(nothingSaid);
    try {
      await work();
      setSaid({ words, undo: undo ?? null });
      await load();
      return true;
    } catch (error) {
      setFailure(failureText(error));
      return false;
    }
  };
  return { view, said, failure, act, load };
}
