import type { Close, LiveAct } from '../../../lib/holding/acts.ts';

export const day = 86_400_000;
/** A Monday, 00:00 UTC. */
export const monday = Date.UTC(2026, 5, 1);

export const act = (days: number, changes: Partial<LiveAct> = {}): LiveAct => ({
  at: monday + days * day,
  ticket: 'a',
  person: 'ann',
  issue: 'printer',
  said: 'checked',
  wasOpen: true,
  later: null,
  ...changes,
});

export const close = (days: number, changes: Partial<Close> = {}): Close => ({
  at: monday + days * day,
  person: 'ann',
  issue: 'printer',
  said: 'checked',
  backAt: null,
  saidHeld: false,
  until: monday + 400 * day,
  contactsFrom: changes.at ?? monday + days * day,
  ...changes,
});
