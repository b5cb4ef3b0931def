export interface WebPage {
  /** Where it was found, after all redirects. */
  readonly address: string;
  readonly status: number;
  readonly text: string;
}

export type Fields = Readonly<Record<string, string>>;

/** A session of a desk's own web pages outside any browser: it keeps cookies and follows redirects as a browser does. */
export class WebSession {
  /** The desk's address, without a slash at its end. */
  readonly url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  get(path: string, headers: Fields = {}): Promise<WebPage> {
    return this.#ask(`${this.url}${path}`, { headers });
  }

  post(path: string, fields: Fields, headers: Fields = {}): Promise<WebPage> {
    return this.#ask(`${this.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  async #ask(address: string, request: RequestInit, redirects = 0): Promise<WebPage> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { referer: `${this.url}/`, ...(request.headers as Fields), cookie };
    const response = await fetch(address, { ...request, headers, redirect: 'manual', signal: AbortSignal.timeout(30_000) });
    this.#keep(response.headers.getSetCookie());
    const to = response.headers.get('location');
    if (to === null || response.status < 300 || response.status > 399)
      return { address, status: response.status, text: await response.text() };
    await response.body?.cancel();
    const next = new URL(to, address).href;
    if (redirects > 10 || new URL(next).origin !== new URL(this.url).origin)
      throw new Error(`${address} leads to ${next}, where this session does not go.`);
    // These two say that the same is to be sent again.
    return this.#ask(next, response.status === 307 || response.status === 308 ? request : {}, redirects + 1);
  }

  #keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name, value] = /^\s*([^=;]+)=([^;]*)/.exec(cookie) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === 'deleted' || value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
