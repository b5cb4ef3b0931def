/** A pack that is fetched from an address: the only request to the network that the extension makes, and only once somebody set it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSave } from '../../lib/team/record.ts';
import { callBackground, evaluateInExtension } from './driver/background.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import { expect, test } from './driver/fixtures.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { named } from './driver/look-up.ts';
import { isPermitted, patternOf } from './driver/sites.ts';
import { forgetAllRecords } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';
import { Colleague, copyInvite, preview, startTeam } from './driver/team.ts';
import { willAllow } from './driver/turn-on.ts';

test.use({ purpose: 'team address' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

interface PackServer {
  readonly url: string;
  /** What was answered, request by request. */
  readonly answers: number[];
  readonly headers: string[];
  put(pack: Uint8Array | string): void;
  close(): Promise<void>;
}

async function servePack(): Promise<PackServer> {
  let pack: Uint8Array | string | null = null;
  let version = 0;
  const [answers, headers]: [number[], string[]] = [[], []];
  const server = createServer((request, response) => {
    const etag = `"${version}"`;
    const status =
      request.url !== '/team/pack.clpack' || pack === null ? 404 : request.headers['if-none-match'] === etag ? 304 : 200;
    answers.push(status);
    headers.push(JSON.stringify(request.headers));
    response.writeHead(status, status === 404 ? {} : { etag });
    response.end(status === 200 ? pack : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/team/pack.clpack`,
    answers,
    headers,
    put: (content) => {
      pack = content;
      version += 1;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const said = (options: Tab): Promise<string> => options.read('.cl-team [role=status]');
const address = named('textbox', 'Address of the pack');

const document = (id: string, name: string) => {
  const record = { id: `client/${id}`, saves: [] };
  return { record: { ...record, saves: [makeSave(record, { name }, { at: Date.parse('2026-11-24T09:00:00Z'), by: 'Kim' })] } };
};

const badgeOf = (driven: DrivenBrowser): Promise<string> =>
  evaluateInExtension(
    driven,
    async () => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { action: { getBadgeText(of: object): Promise<string> } } | undefined
      >;
      return (await (browser ?? chrome)?.action.getBadgeText({})) ?? '';
    },
    null,
  );

test('a pack at an address: fetched once, not again while it is the same, shown before it is taken in, and the permission is given back', async ({
  driven,
}) => {
  test.setTimeout(240_000);
  const server = await servePack();
  try {
    const { origin } = new URL(server.url);
    await callBackground(driven, 'save-settings', { you: 'Terry' });
    const options = await openExtensionPage(driven, 'options.html');
    await startTeam(options);
    const kim = await Colleague.join(await copyInvite(options));
    server.put(await kim.write('Kim', [document('globex', 'Globex')]));
    expect(server.answers).toEqual([]);

    await willAllow(driven, origin);
    await options.fill(address, server.url);
    await options.clickNamed('button', 'Save the address');
    await expect.poll(() => options.read('.cl-team')).toContain('a new pack is there');
    expect(server.answers).toEqual([200]);
    expect(await badgeOf(driven)).toBe('1');
    expect(await callBackground(driven, 'list-clients', {})).toEqual([]);
    // Nothing tells the server who asks.
    expect(server.headers.join()).not.toMatch(/cookie|Terry|Northwind|extension:/);

    await options.clickNamed('button', 'Look now');
    await expect.poll(() => server.answers).toEqual([200, 304]);
    // What is said then moves the page: a person presses after that.
    await expect.poll(() => said(options)).toContain('Looked at the address.');

    await options.clickNamed('button', 'See what it would change');
    await expect.poll(() => options.read(preview)).toContain('who gave it to you?');
    await options.clickNamed('button', 'I know who it is from: trust this key');
    await options.clickNamed('button', 'Import');
    await expect.poll(() => said(options)).toContain('Imported: 1 new');
    expect(await badgeOf(driven)).toBe('');

    // Not chosen: what comes next from Kim, who is known now, waits to be looked at, too.
    server.put(await kim.write('Kim', [document('initech', 'Initech')]));
    await options.clickNamed('button', 'Look now');
    await expect.poll(() => options.read('.cl-team')).toContain('a new pack is there');
    expect(await callBackground(driven, 'list-clients', {})).toHaveLength(1);

    // Chosen: it is there at once, and can be taken back.
    await options.click('.cl-team input[type=checkbox]');
    await options.clickNamed('button', 'Save the address');
    await expect.poll(() => said(options)).toContain('The address is saved.');
    server.put(await kim.write('Kim', [document('initech', 'Initech'), document('ada', 'Ada')]));
    await options.clickNamed('button', 'Look now');
    await expect
      .poll(async () => (await callBackground(driven, 'list-clients', {})).map(({ name }) => name))
      .toEqual(['Ada', 'Globex', 'Initech']);
    // But not what a stranger signed.
    const stranger = await Colleague.join(await copyInvite(options));
    server.put(await stranger.write('Kim', [document('evil', 'Evil Ltd')]));
    await options.clickNamed('button', 'Look now');
    await expect.poll(() => options.read('.cl-team')).toContain('a new pack is there');
    expect(await callBackground(driven, 'list-clients', {})).toHaveLength(3);

    server.put('<html>Please log in</html>');
    await options.clickNamed('button', 'Look now');
    await expect.poll(() => options.read('.cl-team')).toContain('it may be a page for logging in');
    expect(await callBackground(driven, 'list-clients', {})).toHaveLength(3);

    expect(await isPermitted(driven, patternOf(driven, origin))).toBe(true);
    await options.clickNamed('button', 'Remove the address');
    await expect.poll(() => said(options)).toContain('the permission to read from it is given back');
    expect(await isPermitted(driven, patternOf(driven, origin))).toBe(false);
    const asked = server.answers.length;
    await callBackground(driven, 'check-pack-address', {});
    expect(server.answers).toHaveLength(asked);
    await options.close();
  } finally {
    await server.close();
  }
});
