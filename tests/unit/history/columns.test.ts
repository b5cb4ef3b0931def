import { describe, expect, it } from 'vitest';
import { looksClosed, mapColumns, presetFor } from '../../../lib/history/columns.ts';
import { historyPresets } from '../../../lib/history/presets.ts';
import { foldFile, proposedReading } from './import-file.ts';

const preset = (id: string) => historyPresets.find((each) => each.id === id) ?? null;

describe('where an export comes from', () => {
  it.each(historyPresets.map(({ id, columns }) => [id, Object.keys(columns)] as const))(
    '%s is known by its columns',
    (id, columns) => {
      expect(presetFor(columns)?.id).toBe(id);
    },
  );

  it('is not guessed from columns that any list of tickets has', () => {
    expect(presetFor(['Ticket', 'Status', 'When'])).toBe(null);
    expect(presetFor(['id', 'subject', 'status'])).toBe(null);
  });

  it('is said to be verified for those desks only whose own source or log was read', () => {
    expect(historyPresets.filter(({ source }) => source !== null).map(({ id }) => id)).toEqual([
      'servicenow',
      'request-tracker',
      'redmine',
    ]);
  });
});

describe('what columns mean', () => {
  it('several columns are a subject, one is everything else', () => {
    expect(mapColumns(['number', 'category', 'subcategory', 'state', 'incident_state'], preset('servicenow'))).toEqual([
      'ticket',
      'subject',
      'subject',
      'status',
      null,
    ]);
    expect(mapColumns(['number', 'short_description', 'category'], preset('servicenow'))).toEqual(['ticket', 'subject', null]);
  });

  it('is guessed by usual names where no desk is known, or its names are not verified', () => {
    expect(
      mapColumns(['Ticket #', 'Summary', 'Company', 'Contact', 'Date Entered', 'Date Closed', 'Status', 'Age'], null),
    ).toEqual(['ticket', 'subject', 'client', 'requester', 'opened', 'closed', 'status', null]);
    expect(mapColumns(['ticketNumber', 'title', 'Company'], preset('autotask'))).toEqual(['ticket', 'subject', 'client']);
    expect(mapColumns(['Id', 'Subject', 'Requestors', 'Owner'], preset('request-tracker'))).toEqual([
      'ticket',
      'subject',
      'requester',
      null,
    ]);
  });
});

it('statuses are closed by the usual words, and as the desk has it', () => {
  expect(looksClosed('Resolved', null)).toBe(true);
  expect(looksClosed(' gelöst ', null)).toBe(true);
  expect(looksClosed('In progress', null)).toBe(false);
  expect(looksClosed('Resolved', preset('redmine'))).toBe(false);
  expect(looksClosed('Rejected', preset('redmine'))).toBe(true);
  expect(looksClosed('rejected', preset('request-tracker'))).toBe(true);
});

describe('exports with one row a ticket', () => {
  it('Request Tracker: tab-separated, with its own dates and "Not set"', () => {
    const text = [
      'id\tSubject\tStatus\tQueueName\tRequestors\tCreated\tResolved',
      '7\tPrinter is out\tresolved\tGeneral\tkim@acme.example\tThu Mar 12 14:05:00 2026\tFri Mar 13 09:00:00 2026',
      '8\t =2+2\topen\tGeneral\tsam@acme.example\tThu Mar 12 15:05:00 2026\tNot set',
    ].join('\n');
    expect(proposedReading(text).preset).toBe('request-tracker');
    expect(foldFile(text)).toEqual({
      rejected: [],
      lives: [
        {
          ticket: '7',
          subject: 'Printer is out',
          client: null,
          requester: 'kim@acme.example',
          opened: Date.UTC(2026, 2, 12, 14, 5),
          closes: [Date.UTC(2026, 2, 13, 9)],
          reopens: [],
          reopenCount: null,
        },
        {
          ticket: '8',
          subject: '=2+2',
          client: null,
          requester: 'sam@acme.example',
          opened: Date.UTC(2026, 2, 12, 15, 5),
          closes: [],
          reopens: [],
          reopenCount: null,
        },
      ],
    });
  });

  it('lists each bad row with its line and reason, and takes the rest', () => {
    const text = [
      'Ticket,Subject,Opened,Closed,Reopen count',
      '1,Fine,2026-01-02,2026-01-03,1',
      ',No number,2026-01-02,,',
      '3,No date,yesterday,,',
      '4,No count,2026-01-02,,often',
      '5,A,comma,too,many,cells',
      `${'x'.repeat(201)},Long,2026-01-02,,`,
      '7,"Open,2026-01-02,,',
      '8,Fine,2026-01-02,?,',
    ].join('\n');
    const { lives, rejected } = foldFile(text);
    expect(lives.map(({ ticket, reopenCount }) => [ticket, reopenCount])).toEqual([
      ['1', 1],
      ['8', null],
    ]);
    expect(rejected.map(({ line, why, detail, text: cell }) => [line, why, detail, cell])).toEqual([
      [3, 'no-ticket', '', ''],
      [4, 'no-date', 'Opened', 'yesterday'],
      [5, 'no-count', 'Reopen count', 'often'],
      [6, 'too-many-cells', '', ''],
      [7, 'ticket-too-long', '', ''],
      [8, 'broken-quotes', '', ''],
    ]);
  });
});
