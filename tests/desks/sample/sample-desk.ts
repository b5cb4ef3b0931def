import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asPage, type LoggedRequest, readRequest, send } from './exchange.ts';
import { messagePage } from './pages.ts';
import { answerRequest, type Desk } from './routes.ts';
import { type SampleTicket, Store } from './store.ts';

export interface SampleDesk {
  /** Without a slash at its end. */
  readonly url: string;
  ticket(id: number): SampleTicket;
  tickets(): readonly SampleTicket[];
  /** Back to the seeds; the log is emptied. Pages that are open keep forms whose token is no longer good. */
  reset(): void;
  log(): readonly LoggedRequest[];
  close(): Promise<void>;
}

/** Starts the practice desk on loopback, on a free port unless one is named. */
export async function startSampleDesk({ port = 0 }: { readonly port?: number } = {}): Promise<SampleDesk> {
  const desk: Desk = { store: new Store(), log: [] };
  const server = createServer(async (request, response) => {
    try {
      send(response, answerRequest(desk, await readRequest(request)));
    } catch (error) {
      send(response, asPage(messagePage('Not understood', String(error), '/tickets'), 400));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ticket(id) {
      const ticket = desk.store.find(id);
      if (ticket === undefined) throw new Error(`the sample desk has no ticket ${id}`);
      return structuredClone(ticket);
    },
    tickets: () => structuredClone(desk.store.all()),
    reset() {
      desk.store.reset();
      desk.log.length = 0;
    },
    log: () => structuredClone(desk.log),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
