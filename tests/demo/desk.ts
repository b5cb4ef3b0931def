import type { Technician } from '../browser/driver/technician.ts';

/** A ticket of the demo, and what its technician writes about it. */
export interface DemoTicket {
  readonly id: number;
  readonly subject: string;
  readonly client: string;
  /** What the client needs to be able to do. */
  readonly outcome: string;
  readonly reply: string;
  readonly missing: string;
}

/** A desk to show Client Lens on. `status` and `lastReply` come from the desk's own data, never from a page. */
export interface DemoDesk {
  readonly name: string;
  /** Without a slash at its end. */
  readonly url: string;
  /** The page to begin on. */
  readonly start: string;
  readonly ticket: DemoTicket;
  /** One that nobody needs any more. */
  readonly dropped: DemoTicket;
  /** How a person opens a ticket, replies and closes there: said to whoever tries it. */
  readonly howTo: { readonly open: string; readonly close: string; readonly closeMany: string };
  status(id: number): Promise<string>;
  lastReply(id: number): Promise<string | null>;
  /** Every change that the ticket went through: a close that was let go happens once. */
  timesClosed(id: number): Promise<number>;
  signIn(technician: Technician): Promise<void>;
  open(technician: Technician, id: number): Promise<void>;
  /** What the page shows as the ticket's title. */
  readTitle(technician: Technician): Promise<string>;
  /** Goes to the reply, with the status that closes, and types. */
  write(technician: Technician, ticket: DemoTicket): Promise<void>;
  readWritten(technician: Technician): Promise<string>;
  send(technician: Technician): Promise<void>;
  stop(): Promise<void>;
}
