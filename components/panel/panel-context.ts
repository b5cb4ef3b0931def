import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PanelState, PanelStore } from './panel-store.ts';

export const PanelContext = createContext<PanelStore | null>(null);

export function usePanelStore(): PanelStore {
  const store = useContext(PanelContext);
  if (!store) throw new Error('a part of the panel was rendered outside of it');
  return store;
}

export const usePanel = <T>(select: (state: PanelState) => T): T => useStore(usePanelStore(), select);
