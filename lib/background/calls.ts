import type { Answers, CallName, Request } from '../messages/background-calls.ts';

/** Who is asking, as the browser vouches for it. */
export type Caller = { readonly kind: 'extension-page' } | DeskPage;

/** The script in a desk's page. */
export interface DeskPage {
  readonly kind: 'desk-page';
  readonly origin: string;
  readonly tabId: number;
  readonly frameId: number;
}

/** One answer for each of these calls. */
export type Handlers<N extends CallName> = {
  readonly [K in N]: (request: Request<K>, caller: Caller) => Promise<Answers[K]>;
};
