/** What tests need of a desk that somebody else runs: its web pages and a technician's name and password. */
export interface ReachableDesk {
  readonly name: string;
  /** Without a slash at its end. */
  readonly url: string;
  readonly person: Person;
  /** Makes an open ticket of the technician's through the desk's own pages, for one test only. */
  newTicket(ticket: NewTicket): Promise<number>;
  /** As the desk's own page for the ticket shows it, in lower case. */
  status(id: number): Promise<string>;
  /** Takes it to the desk's closed state (the first one, if there are several) from elsewhere, as a colleague does. */
  resolve(id: number): Promise<void>;
  /** A ticket that is closed already, by its subject; null where there is none. */
  findClosed(subject: string): Promise<number | null>;
}

export interface NewTicket {
  readonly subject: string;
  readonly client: keyof typeof clients;
  /** What the desk itself calls it, where it has several kinds of tickets; otherwise its usual one. */
  readonly kind?: string | undefined;
}

export interface Person {
  readonly name: string;
  readonly password: string;
}

/** An instance needs these three clients, each with the one who asks for them. */
export const clients = {
  'Acme Corp': 'pat@acme.example',
  Globex: 'pat@globex.example',
  'Wayne Dental': 'pat@wayne.example',
} as const;

/** Called once for each process, even by many at a time. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
