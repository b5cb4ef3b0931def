import type { TicketLife } from '../history/ticket-life.ts';
import type { Close, Contact, History, Subject } from './acts.ts';

/** The lives of one desk's export. */
export interface Lives {
  readonly lives: readonly TicketLife[];
  /** The last moment in the export: what came back after it, it does not tell. */
  readonly until: number;
}

/** What came of each historic close: a desk's own events say when a ticket was opened again. */
export function foldLives(parts: readonly Lives[], subjectOf: (life: TicketLife) => Subject): History {
  const closes: Close[] = [];
  const contacts: Contact[] = [];
  let undated = 0;
  for (const { lives, until } of parts) {
    for (const life of lives) {
      const subject = subjectOf(life);
      const opened = life.opened ?? life.closes[0];
      if (opened !== undefined) contacts.push({ at: opened, ...subject });
      undated += Math.max(0, (life.reopenCount ?? 0) - life.reopens.length);
      let next = 0;
      for (const at of life.closes) {
        while (next < life.reopens.length && (life.reopens[next] as number) <= at) next += 1;
        const backAt = life.reopens[next] ?? null;
        closes.push({ at, said: 'unasked', ...subject, backAt, saidHeld: false, until, contactsFrom: at });
      }
    }
  }
  return { closes: closes.sort((one, other) => one.at - other.at), contacts, undated };
}
