import { setTimeout as sleep } from 'node:timers/promises';
import { isControl, isSave } from '../../lib/desks/definition.ts';
import { deskById } from '../../lib/desks/list.ts';
import type { DrivenAct } from '../desks/figures/figures.ts';
import { arrivalsOf, hasItsBody } from '../desks/replay/arrived.ts';
import type { ReplayDesk } from '../desks/replay/replay-desk.ts';
import { allFixtures, type DeskFixtures, type FixtureRequest, pageNamed } from '../fixtures/desks.ts';
import { expectFor } from './driver/patience.ts';
import { movePointer } from './driver/pointer.ts';
import { act, prepareAct } from './driver/replay.ts';
import { expect, type ReplaySites, test } from './driver/replay-sites.ts';
import type { Technician } from './driver/technician.ts';

test.use({ purpose: 'replay' });

// “Not yet” and “Yes, I checked it”. In Firefox a press takes a fraction of the time that a click in a frame does.
const digitOf = { notYet: '4', checked: '2' } as const;

let opened = 0;

// What would arrive although it should not does so within milliseconds on one machine.
const longEnoughToArrive = 60;

interface Stage {
  readonly technician: Technician;
  readonly fixtures: DeskFixtures;
  readonly site: ReplayDesk;
}

/** Opens the page that the act is made in, as it is when a technician has looked at it. */
async function open({ technician, site, fixtures }: Stage, request: FixtureRequest): Promise<void> {
  const controls = deskById(fixtures.desk)?.closes.filter(isControl) ?? [];
  const statuses = controls.flatMap(({ control }) =>
    (control.status ?? []).flatMap((reader) => ('at' in reader ? [reader.at] : [])),
  );
  const chosenLater = request.by === 'press' ? statuses : [];
  const address = site.show(fixtures, pageNamed(fixtures, request.page), chosenLater);
  // To an address that differs in its fragment only, or not at all, a browser goes without a load.
  if (address.includes('#')) await technician.open(`${site.url}/cl-replay/elsewhere`);
  await technician.open(address);
  // A sign of life, so that nothing waits for the page to be calm. Where the pointer is already it would be none.
  opened += 1;
  await movePointer(technician.page, 3 + (opened % 2), 3);
  await technician.panel().prepared();
  await prepareAct(technician, request, controls.find(({ path }) => path === request.path)?.control.on ?? 'click');
  site.forget();
}

/** A close: held, given up, held again, and let go as it was. */
async function isAsked({ technician, site }: Stage, request: FixtureRequest, seen: DrivenAct): Promise<void> {
  const panel = technician.panel();
  const arrivals = () => arrivalsOf(request, site.arrived());
  const nothingArrived = async (when: string): Promise<void> => {
    await sleep(longEnoughToArrive);
    expect(arrivals(), `${request.name}, ${when}`).toEqual([]);
  };
  const ask = async (when: string): Promise<void> => {
    await act(technician, request);
    await expectFor(`${request.name}, ${when}: the question`, () => panel.questionNow());
    seen.asked += 1;
    await nothingArrived(when);
  };

  await ask('asked');
  await panel.press(digitOf.notYet);
  await expectFor('the end of the question', async () => (await panel.questionNow()) === null || null);
  await nothingArrived('not yet');
  seen.cancelled += 1;

  await ask('asked again');
  await panel.press(digitOf.checked);
  await expectFor(`${request.name}, released`, async () => arrivals().length > 0 || null);
  await sleep(longEnoughToArrive);
  expect(arrivals(), `${request.name}, released`).toHaveLength(1);
  for (const one of arrivals()) expect(request.by === 'press' || hasItsBody(request, one), one.body).toBe(true);
  seen.released += 1;
}

/** A decoy: arrives at once, and nobody is asked. */
async function isSilent({ technician, site }: Stage, request: FixtureRequest, seen: DrivenAct): Promise<void> {
  await act(technician, request);
  // What is held does not arrive.
  const arrivals = () => arrivalsOf(request, site.arrived());
  await expectFor(`${request.name}, at once`, async () => arrivals().length > 0 || null);
  expect(arrivals(), request.name).toHaveLength(1);
  expect(await technician.panel().questionNow(), request.name).toBeNull();
  seen.silent += 1;
}

/** What the extension recorded on the desk that was replayed last, and what it should have. */
const recordedSince = async (begun: number, sites: ReplaySites): Promise<string[]> =>
  (await sites.closuresSince(begun))
    .map(
      ({ path, ticket, answer, unasked, sensor }) =>
        `${path}: ${ticket.id} ${answer?.kind ?? unasked}${sensor === 'late' ? ', late' : ''}`,
    )
    .sort();

const expectedOf = (closing: readonly FixtureRequest[]): string[] =>
  closing.flatMap(({ path, closes }) => closes.flatMap((id) => [`${path}: ${id} achieved`, `${path}: ${id} not-yet`])).sort();

test.describe('on every desk a close is held until it is answered, and what closes nothing is not', () => {
  for (const fixtures of allFixtures) {
    const desk = deskById(fixtures.desk);
    if (desk === undefined) continue;
    // What is only noticed when it is done is the late sensor's, which has tests of its own.
    const isSaved = ({ path }: FixtureRequest): boolean => desk.closes.some((close) => close.path === path && isSave(close));
    const requests = fixtures.requests.filter((request) => !isSaved(request));

    test(desk.name, async ({ technician, replaySites: sites, drivenPaths }) => {
      const begun = Date.now();
      await sites.choose(fixtures);
      // The sites' tab of the extension may have come later, and a tab that another one covers is not drawn.
      await technician.page.bringToFront();
      for (const request of requests) {
        const { name, path, closes } = request;
        const isDecoy = closes.length === 0;
        const stage: Stage = { technician, fixtures, site: await sites.next() };
        await open(stage, request);
        const seen = drivenPaths.begin({ desk: desk.id, name: `replay: ${name}`, path, isDecoy });
        await (isDecoy ? isSilent : isAsked)(stage, request, seen);
        sites.used(stage.site);
      }
      const expected = expectedOf(requests.filter(({ closes }) => closes.length > 0));
      await expect.poll(() => recordedSince(begun, sites)).toEqual(expected);
    });
  }
});
