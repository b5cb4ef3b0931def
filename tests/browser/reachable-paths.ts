/** The desks that run where somebody runs one, each with every way to close in it. */
import type { ReachableKind } from '../desks/reachable/find-desk.ts';
import type { DeskPaths } from './desk-path.ts';
import * as freescout from './freescout-paths.ts';
import * as glpi from './glpi-paths.ts';
import * as itflow from './itflow-paths.ts';
import * as itop from './itop-paths.ts';
import * as osticket from './osticket-paths.ts';
import * as requestTracker6 from './request-tracker-6-paths.ts';
import * as znuny from './znuny-paths.ts';

const paths = {
  itflow,
  osticket,
  freescout,
  itop,
  'request-tracker-6': requestTracker6,
  znuny,
  glpi,
} satisfies Record<ReachableKind, DeskPaths>;

export const reachable = Object.entries(paths) as readonly [ReachableKind, DeskPaths][];
