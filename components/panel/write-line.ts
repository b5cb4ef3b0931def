import type { Client } from '../../lib/clients/card.ts';
import type { LineKind } from '../../lib/clients/line-kinds.ts';
import { callBackground } from '../../lib/platform/background.ts';

interface About {
  /** As the desk shows it. */
  readonly name: string;
  /** Null: nobody has written about this client yet. */
  readonly client: Client | null;
}

/** A new line, learned at a ticket. One call, whoever it is about: a close may take the panel away right after it. */
export const writeLine = ({ name, client }: About, line: { readonly kind: LineKind; readonly text: string }): Promise<unknown> =>
  client === null
    ? callBackground('save-first-line', { name, ...line, source: 'ticket' })
    : callBackground('save-line', { id: null, clientId: client.id, ...line, source: 'ticket' });
