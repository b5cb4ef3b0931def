// @vitest-environment jsdom
/** Every request and every press of every desk's fixtures: what it closes, and by which path. */
import { describe, expect, it } from 'vitest';
import { isSave } from '../../../lib/desks/definition.ts';
import { saveIn } from '../../../lib/gate/late.ts';
import type { PageRequest } from '../../../lib/gate/page-request.ts';
import { createCloseAttempts } from '../../../lib/page/close-attempts.ts';
import { findFirst } from '../../../lib/page/find.ts';
import { formRequest } from '../../../lib/page/form-request.ts';
import type { Act } from '../../../lib/page/sensors/act.ts';
import { watchPresses } from '../../../lib/page/sensors/press.ts';
import { fillForm, toPress } from '../../desks/replay/fill-form.ts';
import { bodyFields, type Fields, formFieldsOf } from '../../desks/replay/wire.ts';
import { type FixtureRequest, pageNamed } from '../../fixtures/desks.ts';
import { asOnItsSite, type DeskWithFixtures, desksWithFixtures } from './desks-and-fixtures.ts';
import { openPage } from './open-page.ts';

const attemptsOn = (one: DeskWithFixtures) =>
  createCloseAttempts({ site: location.origin, desk: asOnItsSite(one), lookedUp: () => null, onClosedBefore: () => undefined });

/** As the sensors hand it over. */
function pageRequest(request: FixtureRequest): PageRequest {
  const { method = 'GET', url = '' } = request;
  return { method, url: new URL(url, document.URL), body: bodyFields(request) };
}

/** Fills the form, and gives what it would send; fails where the page has no such form. */
function sentByForm(request: FixtureRequest): PageRequest {
  const { method = 'GET', url = '', press = null } = request;
  expect(fillForm({ method, url, fields: formFieldsOf(request), press }, toPress), request.name).toBeNull();
  const button = document.querySelector<HTMLButtonElement>(`[${toPress}]`);
  const sent = button?.form ? formRequest(button.form, button) : null;
  if (!sent) return expect.unreachable(`${request.name}: the form sends nothing`);
  return sent;
}

const holdsAll = (sent: PageRequest, wanted: Fields): boolean => {
  const fields = [...sent.url.searchParams, ...sent.body];
  return wanted.every(([name, value]) => fields.some((field) => field[0] === name && field[1] === value));
};

/** What the press of a control would be held as. */
function pressed(one: DeskWithFixtures, request: FixtureRequest): Pick<Act, 'sensor' | 'closes'> | null {
  const { judge } = attemptsOn(one);
  const control = findFirst(request.press ?? '', document);
  if (!control) return expect.unreachable(`${request.name}: the page has no ${request.press}`);
  let held: Act | null = null;
  const stop = new AbortController();
  watchPresses(
    {
      judge: () => judge,
      holds(act) {
        held ??= act;
        return true;
      },
      missed: () => undefined,
    },
    stop.signal,
  );
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    control.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
  }
  stop.abort();
  return held;
}

function actOf(one: DeskWithFixtures, request: FixtureRequest): Pick<Act, 'sensor' | 'closes'> | null {
  if (request.by === 'press') return pressed(one, request);
  return { sensor: 'request', closes: request.by === 'form' ? sentByForm(request) : pageRequest(request) };
}

// A desk of which no way to close is known has no request either.
const sending = desksWithFixtures.filter(({ fixtures }) => fixtures.requests.length > 0);

describe.each(sending.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  const { desk, fixtures } = one;
  const isSaved = ({ path }: FixtureRequest): boolean => desk.closes.some((close) => close.path === path && isSave(close));
  const closing = fixtures.requests.filter((request) => request.closes.length > 0 && !isSaved(request));
  const saving = fixtures.requests.filter((request) => request.closes.length > 0 && isSaved(request));
  const silent = fixtures.requests.filter(({ closes }) => closes.length === 0);

  it.each(closing.map((request) => [request.name, request] as const))('closes: %s', (_name, request) => {
    openPage(pageNamed(fixtures, request.page));
    const act = actOf(one, request);
    const found = act && attemptsOn(one).of(act);
    expect(found && { path: found.closing.path, closes: found.attempt.tickets.map(({ id }) => id) }).toEqual({
      path: request.path,
      closes: request.closes,
    });
  });

  it.each(saving.map((request) => [request.name, request] as const))('saves, and is asked about late: %s', (_name, request) => {
    openPage(pageNamed(fixtures, request.page));
    const { judge } = attemptsOn(one);
    const sent = pageRequest(request);
    expect(saveIn(desk.closes, sent.method, sent.url)?.path).toBe(request.path);
    // What can be told at once is held: such a request must not be one of those.
    expect(judge.closingOf(sent)).toBeNull();
  });

  it.each(silent.map((request) => [request.name, request] as const))('closes nothing: %s', (_name, request) => {
    openPage(pageNamed(fixtures, request.page));
    const act = actOf(one, request);
    const found = act && attemptsOn(one).of(act);
    expect(found?.closing ?? null).toBeNull();
  });

  const byForm = fixtures.requests.filter(({ by }) => by === 'form');
  if (byForm.length > 0)
    it('has the forms that its requests come from', () => {
      for (const request of byForm) {
        openPage(pageNamed(fixtures, request.page));
        const sent = sentByForm(request);
        expect(holdsAll(sent, formFieldsOf(request)), `${request.name}: ${JSON.stringify(sent.body)}`).toBe(true);
      }
    });
});
