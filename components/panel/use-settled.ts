import { useState } from 'react';
import { failureText } from '../controls/failure-text.ts';
import { usePanelStore } from './panel-context.ts';

/** Runs something that changes the card, shows it anew, and keeps in words why it could not be done. */
export function useSettled() {
  const store = usePanelStore();
  const [failure, setFailure] = useState('');
  const settle = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      setFailure('');
      await store.reload();
      return true;
    } catch (error) {
      setFailure(failureText(error));
      return false;
    }
  };
  return { failure, settle };
}
