import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ClosuresFile } from '../../lib/outcomes/closures-file.ts';
import { openExtensionPage } from '../browser/driver/extension-page.ts';
import { expectFor } from '../browser/driver/patience.ts';
import { expectSame, expectSoon, longPatience } from './check.ts';
import type { Scene } from './play.ts';
import { sampleBackup } from './sample-clients.ts';
import { takeScreens } from './screens.ts';
import type { Stage } from './stage.ts';

const figures = ['Outcome achieved: 1 of 2', 'Not yet: 1 of 3', 'Closed without it: 1 of 2'];

async function lookAtDashboard({ desk, driven, folder }: Stage): Promise<string> {
  const dashboard = await openExtensionPage(driven, 'dashboard.html');
  await expectSoon('rows', async () => (await dashboard.readAll('.cl-closures tbody tr')).length, 3);
  const names = await dashboard.readAll('.cl-figure:has(strong) h3');
  const counts = await dashboard.readAll('.cl-figure strong');
  const shown = names.map((name, index) => `${name}: ${counts[index]}`);
  expectSame('figures', shown.slice(0, 3), figures);
  const [, coverage] = await dashboard.readAll('.cl-figure-coverage > p');
  expectSame('coverage', coverage, 'All 2 observed closes were asked.');
  expectSame('clients, newest first', await dashboard.readAll('.cl-closure-client'), [
    desk.dropped.client,
    desk.ticket.client,
    desk.ticket.client,
  ]);
  await takeScreens(dashboard, dashboard, { folder, name: '06-dashboard' });
  return `${figures.join(' · ')}. ${coverage}`;
}

/** A browser writes under another name first, so a file that is there is whole. */
async function download(stage: Stage, kind: 'csv' | 'json'): Promise<string> {
  const dashboard = await openExtensionPage(stage.driven, 'dashboard.html');
  try {
    await dashboard.clickNamed('switch', 'With names and texts');
    await dashboard.clickNamed('button', `Export ${kind.toUpperCase()}`);
    const find = async (): Promise<string | undefined> => {
      const file = readdirSync(stage.folder).find((name) => name.endsWith(`.${kind}`));
      return file === undefined ? undefined : readFileSync(join(stage.folder, file), 'utf8') || undefined;
    };
    return await expectFor(`the ${kind} file`, find, longPatience);
  } finally {
    await dashboard.close();
  }
}

/** What both exports have to say about the walk, newest first. */
const story = ({ desk: { ticket, dropped } }: Stage): string[][] => [
  [String(dropped.id), dropped.subject, dropped.client, 'closed-without-it', ''],
  [String(ticket.id), ticket.subject, ticket.client, 'achieved', ticket.outcome],
  [String(ticket.id), ticket.subject, ticket.client, 'not-yet', ticket.outcome],
];

async function exportCsv(stage: Stage): Promise<string> {
  const { data, errors } = Papa.parse<Record<string, string>>((await download(stage, 'csv')).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expectSame('faults in the table', errors, []);
  const cells = ['ticket', 'subject', 'client', 'answer', 'outcome'];
  expectSame(
    'rows',
    data.map((row) => cells.map((cell) => row[cell] ?? '')),
    story(stage),
  );
  expectSame('what is still missing', data[2]?.['still missing'], stage.desk.ticket.missing);
  return `${data.length} rows of ${Object.keys(data[0] ?? {}).length} columns, as recorded`;
}

async function exportJson(stage: Stage): Promise<string> {
  const { format, closures } = JSON.parse(await download(stage, 'json')) as ClosuresFile;
  expectSame('format', format, 'client-lens-closures');
  expectSame(
    'closures',
    closures.map(({ ticket, answer, outcome }) => [
      ticket.id,
      ticket.subject ?? '',
      ticket.client ?? '',
      answer?.kind ?? '',
      outcome ?? '',
    ]),
    story(stage),
  );
  expectSame('who answered', [...new Set(closures.map(({ who }) => who))], ['Terry']);
  return `${closures.length} complete records`;
}

/** Every client of the sample has its card; the page of one shows it beside what was closed there. */
async function lookAtClients({ desk, driven, folder }: Stage): Promise<string> {
  const { clients } = sampleBackup(Date.now());
  const dashboard = await openExtensionPage(driven, 'dashboard.html#clients');
  try {
    await expectSoon('clients', async () => (await dashboard.readAll('.cl-clients-list > li')).length, clients.length);
    const id = clients.find(({ name }) => name === desk.ticket.client)?.id;
    await takeScreens(dashboard, dashboard, { folder, name: '07-clients' });
    await dashboard.open(`${driven.origin}/dashboard.html#clients/${id}`);
    await dashboard.reload();
    await expectSoon('what was closed there', async () => (await dashboard.readAll('.cl-closures tbody tr')).length, 2);
    await takeScreens(dashboard, dashboard, { folder, name: '08-client' });
    return `${clients.length} clients; ${desk.ticket.client} with its card and 2 answers`;
  } finally {
    await dashboard.close();
  }
}

/** Whom to visit, to talk about their business: the client whose ticket was not done is among the suggestions, with the reason. */
async function planVisit({ desk, driven, folder }: Stage): Promise<string> {
  const visits = await openExtensionPage(driven, 'dashboard.html#visits');
  try {
    await expectSoon(
      'suggestions',
      async () => (await visits.readAll('section[aria-labelledby=visits-suggested] h3')).length > 0,
      true,
    );
    const [first = ''] = await visits.readAll('section[aria-labelledby=visits-suggested] li');
    await visits.typeInto('Client', desk.ticket.client, 'combobox');
    await visits.clickNamed('button', 'Plan');
    await expectSoon('what the page says', () => visits.read('main > [role=status]'), `Planned: ${desk.ticket.client}.`);
    await takeScreens(visits, visits, { folder, name: '09-visits' });
    return `first suggestion: ${first} · planned: ${desk.ticket.client}`;
  } finally {
    await visits.close();
  }
}

/** What is left of it in the evening. */
export const lookBack: readonly Scene[] = [
  { name: 'Look at the dashboard', play: lookAtDashboard },
  { name: 'Export as CSV', play: exportCsv },
  { name: 'Export as JSON', play: exportJson },
  { name: 'Look at the clients', play: lookAtClients },
  { name: 'Plan a visit', play: planVisit },
];
