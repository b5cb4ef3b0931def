import { type Mock, onTestFinished, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import catalogue from '../../../public/_locales/en/messages.json' with { type: 'json' };

type Script = Browser.scripting.RegisteredContentScript;
type Injection = { target: { tabId: number }; files?: string[]; func?: unknown };

/** The parts of the browser that `fakeBrowser` leaves out, in memory. */
export interface FakeExtension {
  /** Match patterns that the user allowed. */
  readonly permitted: Set<string>;
  readonly scripts: Map<string, Script>;
  /** Which tabs are open: id → address. */
  readonly tabs: Map<number, string>;
  /** Which desk a tab's page carries the fingerprint of. */
  readonly shows: Map<number, string>;
  /** Tabs in which the isolated script was started. */
  readonly startedIn: number[];
  /** What stands on the toolbar's button. */
  readonly badge: { text: string };
  readonly executeScript: Mock<(injection: Injection) => Promise<{ frameId: number; result: unknown }[]>>;
}

const textOf = (key: string, substitutions: readonly string[] = []): string => {
  const message = (catalogue as Record<string, { message: string }>)[key]?.message ?? '';
  return message.replace(/\$(\d)/g, (_, number: string) => substitutions[Number(number) - 1] ?? '');
};

export function fakeExtension(): FakeExtension {
  fakeBrowser.reset();
  const [permitted, scripts, tabs, shows] = [
    new Set<string>(),
    new Map<string, Script>(),
    new Map<number, string>(),
    new Map<number, string>(),
  ];
  const startedIn: number[] = [];
  const executeScript = vi.fn(async ({ target: { tabId }, files }: Injection) => {
    if (!tabs.has(tabId)) throw new Error(`No tab with id: ${tabId}`);
    if (files !== undefined) startedIn.push(tabId);
    return [{ frameId: 0, result: files === undefined ? (shows.get(tabId) ?? null) : null }];
  });
  stub('i18n', { getMessage: textOf });
  stub('permissions', {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => permitted.has(origin)),
    remove: async ({ origins }: { origins: string[] }) => origins.map((origin) => permitted.delete(origin)).includes(true),
  });
  stub('scripting', { executeScript, ...scriptRegistry(scripts) });
  const badge = { text: '' };
  stub('action', {
    setBadgeBackgroundColor: async () => undefined,
    setBadgeText: async ({ text }: { text: string }) => void Object.assign(badge, { text }),
    setTitle: async () => undefined,
  });
  const tabOf = ([id, url]: [number, string]) => ({ id, url, discarded: false });
  stub('tabs', {
    query: async ({ url }: { url: string }) => [...tabs].map(tabOf).filter((tab) => tab.url.startsWith(url.replace(/\*$/, ''))),
    get: async (id: number) => tabOf([id, tabs.get(id) ?? '']),
  });
  return { permitted, scripts, tabs, shows, startedIn, badge, executeScript };
}

/** As strict as the real one: an id that is registered already, or is not, is an error. */
function scriptRegistry(scripts: Map<string, Script>) {
  const demand = (there: boolean, ids: readonly string[]) => {
    for (const id of ids)
      if (scripts.has(id) !== there) throw new Error(`${there ? 'Nonexistent' : 'Duplicate'} script ID '${id}'`);
  };
  const write = (added: readonly Script[]) => {
    for (const script of added) scripts.set(script.id, script);
  };
  return {
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: async (added: Script[]) => {
      demand(
        false,
        added.map(({ id }) => id),
      );
      write(added);
    },
    updateContentScripts: async (changed: Script[]) => {
      demand(
        true,
        changed.map(({ id }) => id),
      );
      write(changed);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      demand(true, ids);
      for (const id of ids) scripts.delete(id);
    },
  };
}

function stub(
  name: 'action' | 'i18n' | 'permissions' | 'scripting' | 'tabs',
  functions: Readonly<Record<string, unknown>>,
): void {
  const api = fakeBrowser[name] as unknown as Record<string, unknown>;
  const before = Object.fromEntries(Object.keys(functions).map((key) => [key, api[key]]));
  Object.assign(api, functions);
  onTestFinished(() => void Object.assign(api, before));
}
