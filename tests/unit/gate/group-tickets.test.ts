import { expect, test } from 'vitest';
import { unreadTicket } from '../../../lib/desks/ticket.ts';
import { groupByClient } from '../../../lib/gate/group-tickets.ts';

const ticket = (id: string, client: string | null) => ({ ...unreadTicket(id, 'https://desk.example.com/'), client });

test('the tickets of one act stand under their clients, in the order of the act; those without a client stand last', () => {
  const tickets = [ticket('1', null), ticket('2', 'Oak'), ticket('3', 'Meadow'), ticket('4', 'Oak')];
  expect(groupByClient(tickets).map(({ client, tickets: own }) => [client, own.map(({ id }) => id)])).toEqual([
    ['Oak', ['2', '4']],
    ['Meadow', ['3']],
    [null, ['1']],
  ]);
});
