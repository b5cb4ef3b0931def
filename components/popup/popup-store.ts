import { create } from 'zustand';
import type { Answers, SiteView } from '../../lib/messages/background-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { findTabInView } from '../../lib/platform/tabs.ts';
import { text } from '../../lib/platform/text.ts';
import { failureText } from '../controls/failure-text.ts';

type TabView = Answers['look-at-tab'];

interface PopupState {
  readonly tabId: number | null;
  /** Null until the background has looked. */
  readonly view: TabView | null;
  readonly failure: string | null;
  /** Turned on in this popup: the page that is open has not seen Client Lens from its start. */
  readonly justTurnedOn: boolean;
  look: () => Promise<void>;
  /** Takes the promise of an asking that the click has already begun. */
  turnedOn: (asked: Promise<SiteView | null>) => Promise<void>;
  setOn: (origin: string, on: boolean) => Promise<void>;
}

const nothingThere: TabView = { origin: null, desk: null, site: null };

export const usePopup = create<PopupState>()((set, get) => ({
  tabId: null,
  view: null,
  failure: null,
  justTurnedOn: false,

  look: async () => {
    try {
      const tabId = await findTabInView(location.search);
      const view = tabId === null ? nothingThere : await callBackground('look-at-tab', { tabId });
      set({ tabId, view });
    } catch (error) {
      set({ failure: failureText(error) });
    }
  },

  turnedOn: async (asked) => {
    set({ failure: null });
    try {
      if ((await asked) === null) set({ failure: text('popup_denied') });
      else set({ justTurnedOn: true });
    } catch (error) {
      set({ failure: failureText(error) });
    }
    await get().look();
  },

  setOn: async (origin, on) => {
    set({ failure: null });
    try {
      await callBackground('set-site', on ? { origin, on, onlyObserves: false } : { origin, on });
    } catch (error) {
      set({ failure: failureText(error) });
    }
    await get().look();
  },
}));
