import { describe, expect, it } from 'vitest';
import { requestTracker } from '../../../lib/desks/request-tracker.ts';
import { sampleDesk } from '../../../lib/desks/sample.ts';
import { createLateJudge } from '../../../lib/gate/late.ts';
import { type ObservedBody, readSentBody } from '../../../lib/gate/sent-body.ts';

const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text).buffer });

describe('a body as the browser shows it', () => {
  it.each<[string, string, ObservedBody | null, unknown]>([
    [
      'a form',
      'POST',
      { formData: { ticket: ['7', '8'], status: ['closed'] } },
      [
        ['ticket', '7'],
        ['ticket', '8'],
        ['status', 'closed'],
      ],
    ],
    ['JSON as bytes', 'PUT', { raw: [bytes('{"Status":"resolved"}')] }, [['Status', 'resolved']]],
    [
      'a body in two pieces, cut inside a character',
      'POST',
      { raw: [{ bytes: new Uint8Array([0x61, 0x3d, 0xc3]).buffer }, { bytes: new Uint8Array([0xa4]).buffer }] },
      [['a', 'ä']],
    ],
    ['none', 'POST', null, []],
    ['none that can be seen: Chromium says nothing of a PATCH', 'PATCH', null, null],
    ['a Blob in Chromium', 'POST', { error: 'Unknown error.' }, null],
    ['a file among the bytes', 'POST', { raw: [bytes('status=closed'), {}] }, null],
    [
      'a form with a file, which stays in one piece',
      'POST',
      { raw: [bytes('------boundary\r\nContent-Disposition: form-data')] },
      null,
    ],
    ['an upload', 'POST', { raw: [bytes(`status=closed&file=${'x'.repeat(300_000)}`)] }, null],
  ])('%s', (_, method, body, fields) => {
    expect(readSentBody(method, body)).toEqual(fields);
  });
});

describe('what the late sensor makes of a request', () => {
  const sample = createLateJudge(sampleDesk);
  const sent = (method: string, path: string, body: ObservedBody | null = null) => ({
    method,
    url: new URL(path, 'https://desk.example'),
    body: readSentBody(method, body),
  });

  it('a close that tells its ticket', () => {
    expect(sample.findIn(sent('POST', '/api/tickets/7/status', { formData: { status: ['resolved'] } }))).toEqual({
      desk: 'sample',
      path: 'shortcut',
      ticketIds: ['7'],
      onlyIfClosedNow: false,
    });
  });

  it('another status, a draft and a page are nothing', () => {
    expect(sample.findIn(sent('POST', '/api/tickets/7/status', { formData: { status: ['open'] } }))).toBeNull();
    expect(sample.concerns('POST', new URL('https://desk.example/api/tickets/7/draft'))).toBe(false);
    expect(sample.concerns('GET', new URL('https://desk.example/tickets/7'))).toBe(false);
  });

  it('a close whose body cannot be read is for the status of its ticket to tell', () => {
    expect(sample.findIn(sent('PATCH', '/api/tickets/7'))).toEqual({
      desk: 'sample',
      path: 'resolve-button',
      ticketIds: ['7'],
      onlyIfClosedNow: true,
    });
    expect(sample.findIn(sent('POST', '/tickets/bulk', { error: 'Unknown error.' }))).toMatchObject({
      ticketIds: [],
      onlyIfClosedNow: true,
    });
  });

  it('what is created cannot be told apart without its body', () => {
    expect(sample.findIn(sent('POST', '/tickets', { error: 'Unknown error.' }))).toBeNull();
  });

  it('a save that does not tell what it saves is about the ticket on screen', () => {
    expect(sample.findIn(sent('POST', '/rpc', { raw: [bytes('NyByZXNvbHZlZA==')] }))).toEqual({
      desk: 'sample',
      path: 'save',
      ticketIds: [],
      onlyIfClosedNow: true,
    });
  });

  it('a close that names no ticket is about the one on screen, as far as its status agrees', () => {
    const desk = createLateJudge({
      ...sampleDesk,
      closes: [{ path: 'close', method: 'POST', urlPath: '/close$', when: [], tickets: { from: 'page' } }],
    });
    expect(desk.findIn(sent('POST', '/close'))).toMatchObject({ path: 'close', ticketIds: [], onlyIfClosedNow: true });
  });

  it('several tickets in one act, as Request Tracker closes them', () => {
    const body = { formData: { UpdateTicket: ['3', '4'], Status: ['rejected'] } };
    expect(createLateJudge(requestTracker).findIn(sent('POST', '/rt/Search/Bulk.html', body))).toMatchObject({
      path: 'bulk',
      ticketIds: ['3', '4'],
      onlyIfClosedNow: false,
    });
  });
});
