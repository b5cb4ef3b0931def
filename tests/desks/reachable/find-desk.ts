import { DeskUnavailable } from '../unavailable.ts';
import { reachFreeScout } from './freescout.ts';
import { reachGlpi } from './glpi.ts';
import { reachItFlow } from './itflow.ts';
import { reachITop } from './itop.ts';
import { reachOsTicket } from './osticket.ts';
import type { Person, ReachableDesk } from './reachable-desk.ts';
import { reachRequestTracker6 } from './request-tracker-6.ts';
import { reachZnuny } from './znuny.ts';

const kinds = {
  itflow: { name: 'ITFlow', reach: reachItFlow },
  osticket: { name: 'osTicket', reach: reachOsTicket },
  freescout: { name: 'FreeScout', reach: reachFreeScout },
  itop: { name: 'iTop', reach: reachITop },
  'request-tracker-6': { name: 'Request Tracker 6', reach: reachRequestTracker6 },
  znuny: { name: 'Znuny', reach: reachZnuny },
  glpi: { name: 'GLPI', reach: reachGlpi },
} as const satisfies Record<string, { name: string; reach: (url: string, person: Person) => ReachableDesk }>;

export type ReachableKind = keyof typeof kinds;

/** How the variables begin that name an instance of it: `DESK_REQUEST_TRACKER_6`. */
export const variableOf = (kind: ReachableKind): string => `DESK_${kind.toUpperCase().replaceAll('-', '_')}`;

const found = new Map<ReachableKind, ReachableDesk>();

/**
 * The instance that the environment names, one for each process, so that it is signed in to once. What is missing is said by the
 * error. Nothing is installed for these desks, in CI neither.
 */
export function findDesk(kind: ReachableKind): ReachableDesk {
  const desk = found.get(kind) ?? reachDesk(kind, process.env);
  found.set(kind, desk);
  return desk;
}

function reachDesk(kind: ReachableKind, environment: NodeJS.ProcessEnv): ReachableDesk {
  const { name, reach } = kinds[kind];
  const variable = variableOf(kind);
  const [url, user, password] = ['URL', 'USER', 'PASSWORD'].map((part) => environment[`${variable}_${part}`]);
  if (!url || !user || !password) {
    throw new DeskUnavailable(
      `No ${name} to test on: set ${variable}_URL, ${variable}_USER and ${variable}_PASSWORD to the address of an instance for tests (it gets new tickets) and to a technician of it, with the clients of tests/desks/reachable.`,
    );
  }
  return reach(url.replace(/\/+$/, ''), { name: user, password });
}
