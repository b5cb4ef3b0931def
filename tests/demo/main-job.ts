import type { Closure } from '../../lib/outcomes/closure.ts';
import { everyClosure } from '../../lib/outcomes/filter.ts';
import { callBackground } from '../browser/driver/background.ts';
import { expectSame, expectSoon, expectWithin, longPatience } from './check.ts';
import type { Scene } from './play.ts';
import { sampleBackup } from './sample-clients.ts';
import { takeScreens } from './screens.ts';
import type { Stage } from './stage.ts';

const outcomeField = 'What does the client need to be able to do?';

const readClosures = async ({ driven }: Stage, id: number): Promise<readonly Closure[]> => {
  const { closures } = await callBackground(driven, 'list-closures', { filter: everyClosure, offset: 0, limit: 100 });
  return closures.filter(({ ticket }) => ticket.id === String(id));
};

async function openTicket({ desk, technician }: Stage): Promise<string> {
  await desk.open(technician, desk.ticket.id);
  expectWithin('title of the page', await desk.readTitle(technician), desk.ticket.subject);
  await technician.panel().prepared();
  await expectSoon('name on the tab of Client Lens', () => technician.panel().read('.cl-tab-name'), desk.ticket.client);
  expectSame('status in the desk', await desk.status(desk.ticket.id), 'open');
  return `#${desk.ticket.id} “${desk.ticket.subject}” is open; the tab at the edge says ${desk.ticket.client}`;
}

async function readCard({ desk, technician, folder }: Stage): Promise<string> {
  const { clients, lines } = sampleBackup(Date.now());
  const client = clients.find(({ name }) => name === desk.ticket.client);
  const expected = lines.filter(({ clientId }) => clientId === client?.id).map(({ text, author }) => ({ text, author }));
  const panel = technician.panel();
  await panel.click('.cl-tab');
  await expectSoon('lines of the card', async () => (await panel.readAll('.cl-card-line')).length, expected.length);
  const shown = (await panel.readAll('.cl-card-line')).join('\n');
  for (const { text, author } of expected) {
    expectWithin('card', shown, text);
    expectWithin('card', shown, author);
  }
  await takeScreens(technician, technician.panel(), { folder, name: '01-card' });
  return `${expected.length} lines about ${desk.ticket.client}, each with its author`;
}

async function writeOutcome(stage: Stage): Promise<string> {
  const { desk, technician, driven, folder } = stage;
  const { id, outcome } = desk.ticket;
  const panel = technician.panel();
  const field = '.cl-field textarea';
  expectSame('what the field suggests', await panel.read(field), desk.ticket.subject);
  await panel.fill(field, outcome);
  const facts = { id: String(id), subject: null, client: null, requester: null, owner: null, status: null, url: desk.url };
  await expectSoon(
    `“${outcomeField}” as it is kept`,
    async () => (await callBackground(driven, 'ticket-context', { site: desk.url, ticket: facts })).outcome,
    outcome,
  );
  await takeScreens(technician, technician.panel(), { folder, name: '02-outcome' });
  return `“${outcome}” is kept with the ticket`;
}

async function tryToClose({ desk, technician, folder }: Stage): Promise<string> {
  const { id, outcome, client } = desk.ticket;
  await desk.write(technician, desk.ticket);
  await technician.panel().prepared();
  await desk.send(technician);
  const question = await technician.panel().question(longPatience);
  expectWithin('question', question, outcome);
  expectWithin('question', question, client);
  expectSame('status in the desk', await desk.status(id), 'open');
  await takeScreens(technician, technician.panel(), { folder, name: '03-gate' });
  return `held and asked: ${question}`;
}

async function answerNotYet(stage: Stage): Promise<string> {
  const { desk, technician, folder } = stage;
  const { id, reply, missing } = desk.ticket;
  const panel = technician.panel();
  await panel.press('4');
  await expectSoon('question on the screen', () => panel.questionNow(), null);
  expectSame('status in the desk', await desk.status(id), 'open');
  expectSame('replies that were sent', await desk.timesClosed(id), 0);
  expectSame('text in the reply', await desk.readWritten(technician), reply);
  // As a person does: by a click, because the focus went back to the desk.
  await panel.click('.cl-not-yet textarea');
  await technician.page.keyboard.type(missing);
  await expectSoon('closures on record', async () => (await readClosures(stage, id)).map(({ answer }) => answer), [
    { kind: 'not-yet' as const, missing },
  ]);
  await takeScreens(technician, technician.panel(), { folder, name: '04-not-yet' });
  return `ticket still open, typed reply still there; still missing: “${missing}”`;
}

async function closeForGood(stage: Stage): Promise<string> {
  const { desk, technician } = stage;
  const { id, reply } = desk.ticket;
  await desk.send(technician);
  await technician.panel().question(longPatience);
  await technician.panel().press('2');
  await expectSoon('status in the desk', () => desk.status(id), 'resolved');
  expectSame('times that the desk closed it', await desk.timesClosed(id), 1);
  expectWithin('last reply in the desk', (await desk.lastReply(id)) ?? '', reply);
  await expectSoon('evidence on record', async () => (await readClosures(stage, id))[0]?.answer, {
    kind: 'achieved' as const,
    evidence: 'checked' as const,
  });
  return `the desk says resolved, closed once, with the reply; on record as achieved, checked`;
}

async function closeWithoutIt(stage: Stage): Promise<string> {
  const { desk, technician, folder } = stage;
  const { id, client } = desk.dropped;
  await desk.open(technician, id);
  await technician.panel().prepared();
  await desk.write(technician, desk.dropped);
  await technician.panel().prepared();
  await desk.send(technician);
  // Nobody wrote what this client needs; where a line of the card speaks of it, the question quotes that line.
  const question = await technician.panel().question(longPatience);
  expectWithin('question', question, client);
  await technician.panel().press('5');
  await technician.panel().find('fieldset[aria-label="Why close without it?"]');
  await takeScreens(technician, technician.panel(), { folder, name: '05-reasons' });
  await technician.panel().press('4');
  await expectSoon('status in the desk', () => desk.status(id), 'resolved');
  await expectSoon('answer on record', async () => (await readClosures(stage, id)).map(({ answer }) => answer), [
    { kind: 'closed-without-it' as const, reason: 'not-needed' as const, note: '' },
  ]);
  return `asked: ${question} #${id} is resolved; on record as closed without it, no longer needed`;
}

/** From the opened ticket to the closed one. */
export const mainJob: readonly Scene[] = [
  { name: 'Open a ticket', play: openTicket },
  { name: 'Read the card of its client', play: readCard },
  { name: 'Write what the client needs to be able to do', play: writeOutcome },
  { name: 'Reply and try to close', play: tryToClose },
  { name: 'Answer “Not yet” (key 4)', play: answerNotYet },
  { name: 'Close for good: “Yes, I checked it” (key 2)', play: closeForGood },
  { name: 'Close another one without its outcome (keys 5 and 4)', play: closeWithoutIt },
];
