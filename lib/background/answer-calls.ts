import { type Answers, type CallName, callsFromPages, type Reply, type Request, requests } from '../messages/background-calls.ts';
import { ownAddress, ownId } from '../platform/answer.ts';
import { text } from '../platform/text.ts';
import { describeFault } from '../store/refused-record.ts';
import { identifyCaller, type MessageSender } from './caller.ts';
import type { Caller, Handlers } from './calls.ts';
import { cardCalls } from './card-calls.ts';
import { clientCalls } from './client-calls.ts';
import { clientListCalls } from './client-list-calls.ts';
import { closureCalls } from './closure-calls.ts';
import type { BackgroundContext } from './context.ts';
import { fixCalls } from './fix-calls.ts';
import { healthCalls } from './health.ts';
import { holdingCalls } from './holding-calls.ts';
import { purposeCalls } from './purpose-calls.ts';
import { explain, Refusal } from './refusal.ts';
import { restoreCalls } from './restore-calls.ts';
import { keepingCalls } from './retention.ts';
import { settingsCalls } from './settings-calls.ts';
import { siteCalls } from './site-calls.ts';
import { teamCalls } from './team-calls.ts';
import { ticketCalls } from './ticket-calls.ts';
import { visitCalls } from './visit-calls.ts';

export type Handle = (message: unknown, sender: MessageSender) => Promise<Reply<CallName>>;

/** The one door to the background's data. Never throws. */
export function createHandle(context: BackgroundContext): Handle {
  const handlers: Handlers<CallName> = {
    ...ticketCalls(context),
    ...clientCalls(context),
    ...clientListCalls(context),
    ...cardCalls(context),
    ...closureCalls(context),
    ...restoreCalls(context),
    ...settingsCalls(context),
    ...keepingCalls(context),
    ...siteCalls(context),
    ...healthCalls(context),
    ...teamCalls(context),
    ...visitCalls(context),
    ...fixCalls(context),
    ...purposeCalls(context),
    ...holdingCalls(context),
  };
  return async (message, sender) => {
    try {
      const { name, request } = readMessage(message);
      return { ok: true, value: await answer(handlers, name, request, admit(name, sender)) };
    } catch (error) {
      return { ok: false, error: explain(error) };
    }
  };
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(requests, name);

function readMessage(message: unknown): { readonly name: CallName; readonly request: unknown } {
  const { call, request } = (message ?? {}) as { readonly call?: unknown; readonly request?: unknown };
  if (!isCallName(call)) throw new Refusal(text('error_unknown_call'), 'call');
  return { name: call, request };
}

function admit(name: CallName, sender: MessageSender): Caller {
  const caller = identifyCaller(sender, { id: ownId(), address: ownAddress() });
  const admitted = caller?.kind === 'extension-page' || (caller?.kind === 'desk-page' && callsFromPages.includes(name));
  if (caller === null || !admitted) throw new Refusal(text('error_caller_refused'));
  return caller;
}

function answer<N extends CallName>(handlers: Handlers<N>, name: N, request: unknown, caller: Caller): Promise<Answers[N]> {
  const parsed = requests[name].safeParse(request);
  if (!parsed.success) {
    const where = describeFault(parsed.error.issues).where || 'request';
    throw new Refusal(text('error_bad_request', where), where);
  }
  return handlers[name](parsed.data as Request<N>, caller);
}
