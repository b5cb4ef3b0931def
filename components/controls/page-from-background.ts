import { failureText } from './failure-text.ts';

/** What a store has whose page comes from the background. */
export interface PageFromBackground<Page> {
  /** Null until the first answer. */
  readonly page: Page | null;
  /** What just happened, for the one live region that says it. */
  readonly said: string;
  readonly failure: string | null;
  load: () => Promise<void>;
  /** Does one thing, says so, and shows the page as it is then. False when it was refused; the reason stands on the page. */
  change: (act: () => Promise<unknown>, said: string | ((page: Page) => string)) => Promise<boolean>;
}

export const pageFromBackground = <Page>(
  ask: () => Promise<Page>,
  set: (changes: Partial<PageFromBackground<Page>>) => void,
  get: () => PageFromBackground<Page>,
): PageFromBackground<Page> => ({
  page: null,
  said: '',
  failure: null,

  load: async () => {
    try {
      set({ page: await ask() });
    } catch (error) {
      set({ failure: failureText(error) });
    }
  },

  change: async (act, said) => {
    set({ said: '', failure: null });
    try {
      await act();
    } catch (error) {
      set({ failure: failureText(error) });
      return false;
    }
    await get().load();
    const { page } = get();
    if (page !== null) set({ said: typeof said === 'string' ? said : said(page) });
    return true;
  },
});
