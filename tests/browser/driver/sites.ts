/** What the browser itself says about the sites of the extension. */
import { callBackground, evaluateInExtension } from './background.ts';
import type { DrivenBrowser } from './launch.ts';
import { turnOn } from './turn-on.ts';

type Api = Record<
  'browser' | 'chrome',
  | {
      scripting: { getRegisteredContentScripts(): Promise<RegisteredScript[]> };
      permissions: { contains(what: { origins: string[] }): Promise<boolean> };
    }
  | undefined
>;

export interface RegisteredScript {
  readonly matches: readonly string[];
  readonly world: string;
  readonly runAt: string;
}

export const registeredScripts = (driven: DrivenBrowser): Promise<readonly RegisteredScript[]> =>
  evaluateInExtension(
    driven,
    async () => {
      const { browser, chrome } = globalThis as unknown as Api;
      const scripts = (await (browser ?? chrome)?.scripting.getRegisteredContentScripts()) ?? [];
      return scripts
        .map(({ matches, world, runAt }) => ({ matches, world, runAt }))
        .sort((one, other) => one.world.localeCompare(other.world));
    },
    null,
  );

/** Match patterns know no ports in Firefox. */
export function patternOf(driven: DrivenBrowser, origin: string): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${driven.kind === 'chromium' ? host : hostname}/*`;
}

export const isPermitted = (driven: DrivenBrowser, pattern: string): Promise<boolean> =>
  evaluateInExtension(
    driven,
    async (origins) => {
      const { browser, chrome } = globalThis as unknown as Api;
      return (await (browser ?? chrome)?.permissions.contains({ origins })) ?? false;
    },
    [pattern],
  );

/** Turned on for as long as the act takes. */
export async function whileOn(driven: DrivenBrowser, site: string, act: () => Promise<void>): Promise<void> {
  await turnOn(driven, site);
  try {
    await act();
  } finally {
    await callBackground(driven, 'remove-site', { origin: site });
  }
}
