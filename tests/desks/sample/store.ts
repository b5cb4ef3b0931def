import { type Seed, type Status, seeds, statuses } from './seeds.ts';

export interface SampleTicket extends Omit<Seed, 'text' | 'status'> {
  readonly id: number;
  status: Status;
  readonly conversation: { readonly from: string; readonly text: string }[];
  draft: string | null;
}

export const isStatus = (value: unknown): value is Status => statuses.some((status) => status === value);

/** All that the practice desk knows, in memory: gone when it stops. */
export class Store {
  #tickets = new Map<number, SampleTicket>();
  #tokens = new Set<string>();

  constructor() {
    this.reset();
  }

  reset(): void {
    this.#tickets.clear();
    this.#tokens.clear();
    for (const seed of seeds) this.add(seed);
  }

  add({ text, ...facts }: Seed): SampleTicket {
    const id = this.#tickets.size + 1;
    const ticket: SampleTicket = {
      id,
      ...facts,
      conversation: text === '' ? [] : [{ from: facts.requester, text }],
      draft: null,
    };
    this.#tickets.set(id, ticket);
    return ticket;
  }

  all(): readonly SampleTicket[] {
    return [...this.#tickets.values()];
  }

  find(id: number): SampleTicket | undefined {
    return this.#tickets.get(id);
  }

  /** Good for one reply: a form that is sent twice is refused the second time, as many real desks do. */
  issueToken(): string {
    const token = crypto.randomUUID();
    this.#tokens.add(token);
    return token;
  }

  /** False for a token that was used already or never issued. */
  redeemToken(token: string): boolean {
    return this.#tokens.delete(token);
  }
}
