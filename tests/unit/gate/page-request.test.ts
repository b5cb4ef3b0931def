import { describe, expect, it } from 'vitest';
import { readBody, readQuery } from '../../../lib/gate/page-request.ts';

describe('fields of what a page sends', () => {
  it.each([
    [
      '?a=1&b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      '?id=20;Status=resolved;SubmitTicket=1',
      [
        ['id', '20'],
        ['Status', 'resolved'],
        ['SubmitTicket', '1'],
      ],
    ],
    ['a=b=c', [['a', 'b=c']]],
    ['a=one+two%20three', [['a', 'one two three']]],
    ['a=100%', [['a', '100%']]],
    [
      'flag&x=',
      [
        ['flag', ''],
        ['x', ''],
      ],
    ],
    ['', []],
  ])('query %s', (query, fields) => expect(readQuery(query)).toEqual(fields));

  it('flattens JSON', () => {
    expect(readBody('{"ticket":{"status":"solved","tags":["a","b"]},"safe":true,"none":null}')).toEqual([
      ['ticket.status', 'solved'],
      ['ticket.tags', 'a'],
      ['ticket.tags', 'b'],
      ['safe', 'true'],
    ]);
    expect(readBody('[{"id":1,"status_id":9}]')).toEqual([
      ['[0].id', '1'],
      ['[0].status_id', '9'],
    ]);
  });

  it.each(['{broken', 'just text', '', `{"a":"${'x'.repeat(300_000)}"}`])('has no fields: %.20s', (body) => {
    expect(readBody(body)).toEqual([]);
  });
});
