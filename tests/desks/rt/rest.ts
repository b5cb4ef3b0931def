import type { HistoryEntry, TicketFacts } from './database.ts';

export interface NewTicket {
  readonly subject: string;
  readonly client: string;
  /** The requester's address. */
  readonly requester: string;
  readonly status?: 'new' | 'open';
}

interface Transaction {
  readonly id: string;
  readonly Type: string;
  readonly Field: string;
  readonly OldValue: string;
  readonly NewValue: string;
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Request Tracker's REST 2, as the technician. */
export class RtRest {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, user: string, password: string) {
    this.#url = url;
    this.#headers = { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' };
  }

  async #ask<T>(path: string, body?: unknown): Promise<T> {
    const request =
      body === undefined ? { headers: this.#headers } : { headers: this.#headers, method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${this.#url}/REST/2.0${path}`, request);
    if (!response.ok)
      throw new Error(`Request Tracker answered ${response.status} to ${path}: ${(await response.text()).slice(0, 300)}`);
    return (await response.json()) as T;
  }

  async create({ subject, client, requester, status = 'open' }: NewTicket): Promise<number> {
    const made = await this.#ask<{ id: string | number }>('/ticket', {
      Queue: 'Helpdesk',
      Subject: subject,
      Status: status,
      Owner: 'tech',
      Requestor: [requester],
      CustomFields: { Client: client },
      Content: `${client} reports: ${subject}`,
      ContentType: 'text/plain',
    });
    return Number(made.id);
  }

  async facts(id: number): Promise<TicketFacts> {
    const { Status, Subject } = await this.#ask<{ Status: string; Subject: string }>(`/ticket/${id}`);
    return { status: Status, subject: Subject };
  }

  async history(id: number): Promise<HistoryEntry[]> {
    const { items } = await this.#ask<{ items: Transaction[] }>(
      `/ticket/${id}/history?per_page=100&fields=Type,Field,OldValue,NewValue`,
    );
    return Promise.all(
      items.map(async (item) => ({
        type: item.Type,
        field: orNull(item.Field),
        from: orNull(item.OldValue),
        to: orNull(item.NewValue),
        text: await this.#textOf(item.id),
      })),
    );
  }

  async #textOf(transaction: string): Promise<string | null> {
    const { items } = await this.#ask<{ items: { Content?: string; ContentType?: string }[] }>(
      `/transaction/${transaction}/attachments?fields=Content,ContentType`,
    );
    const written = items.find(({ ContentType, Content }) => ContentType?.startsWith('text/') && Content !== undefined);
    return written?.Content ?? null;
  }

  async countTickets(): Promise<number> {
    return (await this.#ask<{ total: number }>('/tickets?query=id%3E0&per_page=1')).total;
  }
}
