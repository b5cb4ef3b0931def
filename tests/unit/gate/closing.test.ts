import { describe, expect, it } from 'vitest';
import { requestTracker } from '../../../lib/desks/request-tracker.ts';
import { sampleDesk } from '../../../lib/desks/sample.ts';
import { createClosingJudge } from '../../../lib/gate/closing.ts';
import { type Field, readBody } from '../../../lib/gate/page-request.ts';

const here = { ticketId: () => null, saysClosed: () => null };
const rt = createClosingJudge(requestTracker, here);
const sample = createClosingJudge(sampleDesk, here);

const request = (method: string, path: string, body: readonly Field[] = []) => ({
  method,
  url: new URL(path, 'https://rt.example.com'),
  body,
});

// The requests are what a real Request Tracker 5.0.3 was seen to be sent, 2026-11-23.
describe('closes in Request Tracker', () => {
  it.each<[string, string, string, Field[], string, string[]]>([
    [
      'update',
      'POST',
      '/Ticket/Update.html',
      [
        ['id', '2'],
        ['Status', 'resolved'],
        ['SubmitTicket', 'Update Ticket'],
      ],
      'update',
      ['2'],
    ],
    [
      'reject',
      'POST',
      '/Ticket/Update.html',
      [
        ['id', '6'],
        ['Status', 'rejected'],
        ['SubmitTicket', 'Update Ticket'],
      ],
      'update',
      ['6'],
    ],
    ['delete by link', 'GET', '/Ticket/Update.html?DefaultStatus=deleted&Status=deleted&SubmitTicket=1&id=1', [], 'link', ['1']],
    ['link with semicolons', 'GET', '/Ticket/Display.html?id=20;Status=resolved;SubmitTicket=1', [], 'link', ['20']],
    [
      'basics',
      'POST',
      '/Ticket/Modify.html',
      [
        ['id', '7'],
        ['Status', 'resolved'],
      ],
      'basics',
      ['7'],
    ],
    [
      'jumbo',
      'POST',
      '/Ticket/ModifyAll.html',
      [
        ['id', '8'],
        ['Status', 'resolved'],
      ],
      'jumbo',
      ['8'],
    ],
    [
      'inline edit',
      'POST',
      '/Ticket/Display.html',
      [
        ['id', '10'],
        ['Status', 'resolved'],
      ],
      'inline-basics',
      ['10'],
    ],
    ['list cell', 'POST', '/Helpers/TicketUpdate?id=11', [['Status', 'resolved']], 'list-cell', ['11']],
    [
      'bulk',
      'POST',
      '/Search/Bulk.html',
      [
        ['UpdateTicket', '15'],
        ['UpdateTicket', '16'],
        ['Status', 'resolved'],
      ],
      'bulk',
      ['15', '16'],
    ],
    [
      'my day',
      'POST',
      '/Tools/MyDay.html',
      [
        ['UpdateStatus-18', 'resolved'],
        ['UpdateStatus-19', ''],
        ['UpdateStatus-20', 'open'],
      ],
      'my-day',
      ['18'],
    ],
    [
      'create',
      'POST',
      '/Ticket/Create.html',
      [
        ['id', 'new'],
        ['Subject', 'Made closed'],
        ['Status', 'resolved'],
        ['SubmitTicket', 'Create'],
      ],
      'create',
      ['new: Made closed'],
    ],
    [
      'mobile',
      'POST',
      '/m/ticket/reply',
      [
        ['id', '19'],
        ['Status', 'resolved'],
        ['SubmitTicket', '1'],
      ],
      'mobile-reply',
      ['19'],
    ],
    [
      'self service',
      'POST',
      '/SelfService/Update.html',
      [
        ['id', '2'],
        ['Status', 'resolved'],
        ['SubmitTicket', '1'],
      ],
      'self-service',
      ['2'],
    ],
    [
      'under a sub-path',
      'POST',
      '/rt/Ticket/Modify.html',
      [
        ['id', '7'],
        ['Status', 'Resolved'],
      ],
      'basics',
      ['7'],
    ],
  ])('%s', (_name, method, path, body, closePath, ids) => {
    expect(rt.closingOf(request(method, path, body))).toMatchObject({ path: closePath, ticketIds: ids });
  });

  it.each<[string, string, string, Field[]]>([
    ['the way to a close', 'GET', '/Ticket/Update.html?Action=Comment&DefaultStatus=resolved&id=2', []],
    [
      'the preview of scrips',
      'POST',
      '/Helpers/PreviewScrips',
      [
        ['id', '2'],
        ['Status', 'resolved'],
      ],
    ],
    [
      'Enter in a text field',
      'POST',
      '/Ticket/Update.html',
      [
        ['id', '4'],
        ['Status', 'resolved'],
        ['AddMoreAttach', '1'],
      ],
    ],
    [
      'a reminder',
      'POST',
      '/Ticket/Display.html',
      [
        ['id', '21'],
        ['update-reminders', '1'],
        ['Complete-Reminder-26', '1'],
      ],
    ],
    [
      'status unchanged',
      'POST',
      '/Ticket/Modify.html',
      [
        ['id', '7'],
        ['Status', ''],
      ],
    ],
    [
      'another status',
      'POST',
      '/Ticket/Modify.html',
      [
        ['id', '7'],
        ['Status', 'stalled'],
      ],
    ],
    ['bulk with nothing chosen', 'POST', '/Search/Bulk.html', [['Status', 'resolved']]],
    ['a search for closed tickets', 'GET', "/Search/Results.html?Query=Status='resolved'", []],
  ])('not: %s', (_name, method, path, body) => {
    expect(rt.closingOf(request(method, path, body))).toBeNull();
  });

  it('looks no further than method and path for what cannot close', () => {
    expect(rt.mayClose('POST', new URL('https://rt.example.com/Helpers/PreviewScrips'))).toBe(false);
    expect(rt.mayClose('POST', new URL('https://rt.example.com/Ticket/Update.html'))).toBe(true);
  });

  it('knows REST 2 as the page may call it', () => {
    const body = readBody('{"Status":"resolved"}');
    expect(rt.closingOf(request('PUT', '/REST/2.0/ticket/22', body))).toMatchObject({ path: 'rest', ticketIds: ['22'] });
  });
});

describe('closes in the sample desk', () => {
  it('tells the reply from its preview, which posts the same status', () => {
    const fields: Field[] = [
      ['text', 'Done'],
      ['status', 'resolved'],
    ];
    expect(sample.closingOf(request('POST', '/tickets/7/reply', [...fields, ['send', '1']]))?.ticketIds).toEqual(['7']);
    expect(sample.closingOf(request('POST', '/tickets/7/reply', [...fields, ['preview', '1']]))).toBeNull();
  });

  it('tells the JSON update from the draft that carries the same status', () => {
    const body = readBody('{"status":"resolved"}');
    expect(sample.closingOf(request('PATCH', '/api/tickets/7', body))?.path).toBe('resolve-button');
    expect(sample.closingOf(request('POST', '/api/tickets/7/draft', body))).toBeNull();
  });
});
