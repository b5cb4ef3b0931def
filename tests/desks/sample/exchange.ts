import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the practice desk remembers of every request that reached it. */
export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly referer: string | null;
  readonly contentType: string | null;
}

/** A request that was read to its end. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly logged: LoggedRequest;
}

const longestBody = 1_000_000;

export async function readRequest(request: IncomingMessage): Promise<Incoming> {
  let body = '';
  request.setEncoding('utf8');
  for await (const piece of request) {
    body += piece;
    if (body.length > longestBody) throw new Error('the body is too long');
  }
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', 'http://desk');
  return {
    method,
    url,
    body,
    logged: {
      method,
      url: url.pathname + url.search,
      body,
      referer: request.headers.referer ?? null,
      contentType: request.headers['content-type'] ?? null,
    },
  };
}

export interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const answer = (status: number, type: string, body: string): Outgoing => ({
  status,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  body,
});

export const asPage = (body: string, status = 200): Outgoing => answer(status, 'text/html', body);
export const asJson = (value: unknown, status = 200): Outgoing => answer(status, 'application/json', JSON.stringify(value));
export const asFile = (type: string, body: string): Outgoing => answer(200, type, body);
export const goTo = (location: string): Outgoing => ({ status: 303, headers: { location }, body: '' });

export function send(response: ServerResponse, { status, headers, body }: Outgoing): void {
  response.writeHead(status, headers).end(body);
}
