import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endOfPage, ticketPage } from './ticket-page.ts';

export interface BenchServer {
  /** Without a slash at its end. */
  readonly origin: string;
  /** The end of the pages that were asked for with `?unfinished`. */
  finishPages(): void;
  close(): Promise<void>;
}

/** Serves the ticket page at `/tickets/7`, and says `{}` to everything else, closes included. */
export async function startServer(): Promise<BenchServer> {
  const unfinished = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    request.resume();
    if (pathname !== '/tickets/7') return response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.write(ticketPage);
    if (!searchParams.has('unfinished')) return response.end(endOfPage);
    unfinished.add(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    finishPages() {
      for (const response of unfinished) response.end(endOfPage);
      unfinished.clear();
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
