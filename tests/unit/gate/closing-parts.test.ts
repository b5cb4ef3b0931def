/** What a definition can say about what is sent, on a desk that says all of it. */
import { describe, expect, it } from 'vitest';
import type { SentPath } from '../../../lib/desks/definition.ts';
import { type Closing, createClosingJudge, type Here } from '../../../lib/gate/closing.ts';
import { saveIn } from '../../../lib/gate/late.ts';
import { readBody } from '../../../lib/gate/page-request.ts';

const noWhere: Here = { ticketId: () => null, saysClosed: () => null };
const closedStatuses = ['closed', '5', 'transition:31'];
const statusClosed = { field: 'status', is: 'closed' } as const;
const anything: SentPath = {
  path: 'save',
  method: 'POST',
  urlPath: '/save$',
  when: [statusClosed],
  tickets: { from: 'field', name: 'id' },
};

function closingOf(path: Partial<SentPath>, body: string, here: Here = noWhere, url = '/save'): Closing | null {
  const judge = createClosingJudge({ closes: [{ ...anything, ...path }], closedStatuses }, here);
  return judge.closingOf({ method: 'POST', url: new URL(url, 'https://desk.example'), body: readBody(body) });
}
const idsOf = (...parameters: Parameters<typeof closingOf>) => closingOf(...parameters)?.ticketIds ?? null;

describe('a body that lists several records', () => {
  const inArray = { records: '^\\[(\\d+)\\]\\.(.+)$' };

  it('closes the ones whose own status is closed', () => {
    const body = '[{"id":1,"status":"closed"},{"id":2,"status":"open"},{"id":3,"status":5}]';
    expect(idsOf(inArray, body)).toEqual(['1', '3']);
  });

  it('never puts one record’s status beside another one’s id', () => {
    expect(idsOf(inArray, '[{"id":1},{"id":2,"status":"open"},{"status":"closed"}]')).toBeNull();
  });

  it('shares what stands outside of all', () => {
    const positions = { records: '^positions\\[(\\d+)\\]\\[(\\w+)\\]$' };
    const body = 'positions[0][id]=7&positions[1][id]=8&status=closed';
    expect(idsOf(positions, body)).toEqual(['7', '8']);
    expect(idsOf(positions, body.replace('closed', 'open'))).toBeNull();
  });

  it('may be one record without its list', () => {
    expect(idsOf(inArray, '{"id":1,"status":"closed"}')).toEqual(['1']);
    expect(idsOf(inArray, '[]')).toBeNull();
  });

  it('tells where each card came from, so that giving up can put it back', () => {
    const kanban: Partial<SentPath> = {
      records: '^positions\\[(\\d+)\\]\\[(\\w+)\\]$',
      when: [statusClosed, { field: 'was', is: 'other-than', value: 'false' }],
      putBack: { card: '#card-{id}', home: '#column-{was}', was: 'was' },
    };
    const body =
      'positions[0][id]=7&positions[0][was]=2&positions[0][status]=5&positions[1][id]=8&positions[1][was]=false&positions[1][status]=5';
    expect(closingOf(kanban, body)).toMatchObject({ ticketIds: ['7'], was: { 7: '2' }, putBack: { home: '#column-{was}' } });
  });

  it('has no fields that could be left out one by one', () => {
    expect(closingOf(inArray, '[{"id":1,"status":"closed"}]')?.listedIn).toBeNull();
    expect(closingOf({}, 'id=1&id=2&status=closed')?.listedIn).toBe('id');
  });
});

describe('a field that is JSON itself', () => {
  const inside: Partial<SentPath> = {
    json: ['message', 'message.payload'],
    when: [{ field: 'message.payload.statusName', is: 'closed' }],
    tickets: { from: 'field', name: 'message.payload.ticketId' },
  };

  it('is read, also where it holds another one', () => {
    const message = JSON.stringify({ payload: JSON.stringify({ ticketId: 42, statusName: 'Closed' }) });
    expect(idsOf(inside, new URLSearchParams({ message, zone: 'UTC' }).toString())).toEqual(['42']);
  });

  it('closes nothing when it is no JSON', () => {
    expect(idsOf(inside, new URLSearchParams({ message: '{"payload":' }).toString())).toBeNull();
  });
});

describe('numbers that are no statuses', () => {
  const transition = { when: [{ field: 'transition', is: 'closed', prefix: 'transition:' }] } as const;

  it('are kept apart by their prefix', () => {
    expect(idsOf(transition, 'id=1&transition=31')).toEqual(['1']);
    // 5 is a closed status here, and no transition of that number.
    expect(idsOf(transition, 'id=1&transition=5')).toBeNull();
    expect(idsOf({}, 'id=1&status=31')).toBeNull();
  });
});

describe('whose ticket it is', () => {
  it('may stand several times in one field', () => {
    expect(idsOf({ tickets: { from: 'field', name: 'ids', separator: ',' } }, 'ids=4, 5,,4&status=closed')).toEqual(['4', '5']);
  });

  it('may be the one on screen', () => {
    const onScreen: Here = { ...noWhere, ticketId: () => '42' };
    expect(idsOf({ tickets: { from: 'page' } }, 'status=closed', onScreen)).toEqual(['42']);
    expect(idsOf({ tickets: { from: 'page' } }, 'status=closed')).toBeNull();
  });

  it('is asked of the page only for what could close', () => {
    const neverAsked: Here = { ...noWhere, ticketId: () => expect.unreachable('asked') };
    expect(idsOf({ tickets: { from: 'page' } }, 'status=open', neverAsked)).toBeNull();
    expect(idsOf({ tickets: { from: 'page' } }, 'status=closed', neverAsked, '/elsewhere')).toBeNull();
  });
});

describe('conditions', () => {
  it.each([
    ['equal', 'is=go&is=no', true],
    ['equal', 'is=no', false],
    ['other-than', 'is=no', true],
    ['other-than', 'is=go', false],
    // What is not sent is not another value.
    ['other-than', '', false],
  ] as const)('%s: %j is %s', (is, fields, closes) => {
    const ids = idsOf({ when: [statusClosed, { field: 'is', is, value: 'go' }] }, `id=1&status=closed&${fields}`);
    expect(ids !== null).toBe(closes);
  });

  it('must all hold, and may ask that something is not sent', () => {
    const when = [statusClosed, { field: 'preview', is: 'absent' }, { field: 'send', is: 'present' }] as const;
    expect(idsOf({ when }, 'id=1&status=closed&send=')).toEqual(['1']);
    expect(idsOf({ when }, 'id=1&status=closed&send=&preview=1')).toBeNull();
    expect(idsOf({ when }, 'id=1&status=closed')).toBeNull();
  });
});

describe('what the page says about a value', () => {
  const says = (answer: boolean | null): Here => ({ ...noWhere, saysClosed: () => answer });

  it('comes before what is known from elsewhere', () => {
    expect(idsOf({}, 'id=1&status=9', says(true))).toEqual(['1']);
    expect(idsOf({}, 'id=1&status=closed', says(false))).toBeNull();
    expect(idsOf({}, 'id=1&status=closed', says(null))).toEqual(['1']);
  });
});

describe('controls and opaque saves', () => {
  const control = { path: 'resolve', control: { at: 'button.resolve', on: 'click' } } as const;
  const save = { path: 'opaque', method: 'POST', urlPath: '/rpc$', thenRead: 'status' } as const;
  const judgeWith = (ticketId: string | null) =>
    createClosingJudge({ closes: [control, save, anything], closedStatuses }, { ...noWhere, ticketId: () => ticketId });
  const to = (path: string): URL => new URL(path, 'https://desk.example');

  it('close the ticket on screen, or nothing where there is none', () => {
    expect(judgeWith('42').controls).toEqual([control]);
    expect(judgeWith('42').closingByControl(control)).toMatchObject({ path: 'resolve', ticketIds: ['42'], listedIn: null });
    expect(judgeWith(null).closingByControl(control)).toBeNull();
  });

  it('are held by nobody when only the status can tell what was saved', () => {
    const judge = judgeWith('42');
    const saves = (method: string, url: URL) => saveIn([control, save, anything], method, url);
    expect(saves('POST', to('/rpc'))?.path).toBe('opaque');
    expect(judge.mayClose('POST', to('/rpc'))).toBe(false);
    expect(saves('GET', to('/rpc'))).toBeNull();
    expect(saves('POST', to('/save'))).toBeNull();
  });
});

describe('a field that names a ticket in more than one way', () => {
  const shortened = { tickets: { from: 'field', name: 'id', take: '^([0-9a-f]{4,10})' } } as const;

  it.each(['05badcba0dbe0c8ab75047c88909c4235d527cf6', '05badcba0d'])('gives one id: %s', (id) => {
    // What is listed so cannot be left out of the act by its value.
    expect(closingOf(shortened, `id=${id}&status=closed`)).toMatchObject({ ticketIds: ['05badcba0d'], listedIn: null });
  });

  it('gives none where there is no such part', () => {
    expect(idsOf(shortened, 'id=new&status=closed')).toBeNull();
  });
});
