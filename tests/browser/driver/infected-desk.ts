import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface InfectedDesk {
  readonly url: string;
  /** The largest body that has arrived, in bytes. */
  largestBody(): number;
  close(): Promise<void>;
}

export interface Infection {
  readonly headers?: Readonly<Record<string, string>>;
  /** Scripts that the desk does not have, by their path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A desk whose every page begins with a script of somebody else's. Requests pass to the real one behind it. */
export async function infect(
  deskUrl: string,
  script: (() => void) | string,
  { headers = {}, files = {} }: Infection = {},
): Promise<InfectedDesk> {
  const source = typeof script === 'string' ? script : `(${script.toString()})()`;
  const infection = `<script>{${source}}</script>`;
  let largest = 0;
  const server = createServer(async (request, response) => {
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk as Buffer);
    largest = Math.max(largest, Buffer.concat(body).length);
    const file = files[request.url ?? ''];
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript', ...headers });
      response.end(file);
      return;
    }
    const type = request.headers['content-type'];
    const answer = await fetch(deskUrl + request.url, {
      method: request.method ?? 'GET',
      redirect: 'manual',
      ...(body.length > 0 ? { body: Buffer.concat(body) } : {}),
      ...(type ? { headers: { 'content-type': type } } : {}),
    });
    const text = await answer.text();
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    response.writeHead(answer.status, {
      ...headers,
      'content-type': answer.headers.get('content-type') ?? 'text/plain',
      ...(answer.headers.has('location') ? { location: answer.headers.get('location') ?? '' } : {}),
    });
    response.end(isPage ? text.replace(/<head>|<html[^>]*>/, (tag) => tag + infection) : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    largestBody: () => largest,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
