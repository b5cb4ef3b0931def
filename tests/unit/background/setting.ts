import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createHandle } from '../../../lib/background/answer-calls.ts';
import type { MessageSender } from '../../../lib/background/caller.ts';
import { type BackgroundContext, createContext } from '../../../lib/background/context.ts';
import type { CallName, Reply, Request } from '../../../lib/messages/background-calls.ts';
import type { ClientLensDatabase } from '../../../lib/store/database.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { rt } from '../store/records.ts';
import { type FakeExtension, fakeExtension } from './fake-extension.ts';

export const fromExtensionPage: MessageSender = {
  id: 'test-extension-id',
  url: 'chrome-extension://test-extension-id/dashboard.html',
};

export const fromDeskPage = (origin = rt, tabId = 7): MessageSender => ({
  id: 'test-extension-id',
  url: `${origin}/Ticket/Display.html?id=17`,
  tab: { id: tabId },
});

export interface Setting {
  readonly extension: FakeExtension;
  readonly database: ClientLensDatabase;
  readonly context: BackgroundContext;
  readonly clock: { now: number };
  readonly handle: ReturnType<typeof createHandle>;
  /** Makes a call; from one of our own pages unless it says otherwise. */
  call<N extends CallName>(name: N, request: Request<N>, sender?: MessageSender): Promise<Reply<N>>;
}

/** The background with an empty database in a browser that was just started; what it makes is called `id-1` and so on. */
export function setUp(prefix = 'id'): Setting {
  const extension = fakeExtension();
  const database = freshDatabase();
  const clock = { now: 1_790_000_000_000 };
  let ids = 0;
  const context = createContext(
    database,
    () => clock.now,
    () => {
      ids += 1;
      return `${prefix}-${ids}`;
    },
  );
  const handle = createHandle(context);
  return {
    extension,
    database,
    context,
    clock,
    handle,
    call: <N extends CallName>(call: N, request: Request<N>, sender = fromExtensionPage) =>
      handle({ call, request }, sender) as Promise<Reply<N>>,
  };
}

export const stored = (): Promise<Record<string, unknown>> => fakeBrowser.storage.local.get(null);
export const store = (entries: Record<string, unknown>): Promise<void> => fakeBrowser.storage.local.set(entries);
