import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPanelStore } from '../../../components/panel/panel-store.ts';
import type { Ticket } from '../../../lib/desks/ticket.ts';
import type { CloseAttempt } from '../../../lib/gate/attempt.ts';
import type { Answer } from '../../../lib/outcomes/closure.ts';
import { rt } from '../store/records.ts';

/** Answers of the background, in the test's own time. */
const replies: ((value: unknown) => void)[] = [];
vi.mock('../../../lib/platform/background.ts', () => ({
  callBackground: () => new Promise((resolve) => replies.push(resolve)),
  CallFailed: class extends Error {},
}));

const inList: Ticket = {
  id: '34',
  subject: 'Invoices',
  client: null,
  requester: null,
  owner: null,
  status: 'New',
  url: `${rt}/34`,
};
const lookedUp: Ticket = { ...inList, client: 'Globex' };
const attempt = {
  id: 'attempt-1',
  site: rt,
  desk: 'redmine',
  path: 'menu',
  sensor: 'navigation',
  tickets: [inList],
  canPart: false,
  at: 1,
} satisfies CloseAttempt;

test('a look-up that is faster than the question still names its client', async () => {
  const store = createPanelStore(() => undefined);
  store.hear({ type: 'ask', attempt });
  store.hear({ type: 'tickets', attempt: attempt.id, tickets: [lookedUp] });
  expect(store.getState().attempt).toBeNull();
  replies.shift()?.({ match: { kind: 'none' }, lines: [], outcome: null, missing: null });
  await vi.waitFor(() => expect(store.getState().attempt?.tickets).toEqual([lookedUp]));
});

test('what comes for a question that is over does not bring it back', async () => {
  const store = createPanelStore(() => undefined);
  store.hear({ type: 'ask', attempt });
  store.hear({ type: 'dismiss', outcome: 'escaped' });
  store.hear({ type: 'tickets', attempt: attempt.id, tickets: [lookedUp] });
  for (const reply of replies.splice(0)) reply(null);
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.getState().attempt).toBeNull();
});

test('what is written while a question is open stands on the card under it, whichever of the two was there first', async () => {
  const store = createPanelStore(() => undefined);
  const context = (lines: unknown[]) => ({ match: { kind: 'none' }, lines, outcome: null, missing: null });
  store.hear({ type: 'ask', attempt });
  replies.shift()?.(context([]));
  await vi.waitFor(() => expect(store.getState().attemptContext?.context?.lines).toEqual([]));
  const reloaded = store.reload();
  replies.shift()?.(context(['Ring twice']));
  await reloaded;
  expect(store.getState().attemptContext?.context?.lines).toEqual(['Ring twice']);
});

test('what is written counts at once, whatever was read before its last letters arrived', async () => {
  const store = createPanelStore(() => undefined);
  const context = (outcome: string | null) => ({ match: { kind: 'none' }, lines: [], outcome, missing: null });
  const written = () => store.getState().loaded?.context?.outcome;
  store.hear({ type: 'ticket', site: rt, desk: 'Redmine', ticket: inList });
  replies.shift()?.(context(null));
  await vi.waitFor(() => expect(written()).toBeNull());
  const first = store.saveOutcome(inList.id, 'Invoices g');
  expect(written()).toBe('Invoices g');
  replies.shift()?.(null);
  await vi.waitFor(() => expect(replies).toHaveLength(1));
  const second = store.saveOutcome(inList.id, 'Invoices go out');
  const [readBefore, saved] = replies.splice(0);
  readBefore?.(context('Invoices g'));
  await first;
  expect(written()).toBe('Invoices go out');
  saved?.(null);
  await vi.waitFor(() => expect(replies).toHaveLength(1));
  replies.shift()?.(context('Invoices go out'));
  await second;
  expect(written()).toBe('Invoices go out');
});

test('what stays open of an act is for the next page to say, even where this one tells of its ticket only then', async () => {
  fakeBrowser.reset();
  const other: Ticket = { ...inList, id: '35' };
  const several = { ...attempt, tickets: [inList, other], canPart: true };
  const replyTo = (ticketId: string, answer: Answer) => ({ ticketId, question: 'Done?', outcome: null, answer });
  const here = createPanelStore(() => undefined);
  await here.answer(several, [
    replyTo('34', { kind: 'achieved', evidence: 'checked' }),
    replyTo('35', { kind: 'not-yet', missing: '' }),
  ]);
  here.hear({ type: 'ticket', site: rt, desk: 'Redmine', ticket: null });
  await new Promise((resolve) => setTimeout(resolve, 20));

  const next = createPanelStore(() => undefined);
  next.hear({ type: 'ticket', site: rt, desk: 'Redmine', ticket: null });
  await vi.waitFor(() => expect(next.getState().notYet?.tickets).toEqual([other]));
});
