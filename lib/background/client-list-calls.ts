import { searchClients } from '../clients/client-search.ts';
import type { ClientListAnswers } from '../messages/client-list-calls.ts';
import { clientDirectory } from '../store/client-index.ts';
import type { Handlers } from './calls.ts';
import type { BackgroundContext } from './context.ts';

export function clientListCalls({ database }: BackgroundContext): Handlers<keyof ClientListAnswers> {
  return {
    'find-clients': async ({ typed, ...page }) => searchClients(await clientDirectory(database), typed, page),
  };
}
