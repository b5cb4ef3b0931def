/** How a technician closes tickets in a desk of somebody's, and what only looks like it. */
import type { ReachableDesk } from '../desks/reachable/reachable-desk.ts';
import type { Technician } from './driver/technician.ts';

export interface DeskTicket {
  readonly id: number;
  readonly subject: string;
}

export interface ClosePath {
  readonly name: string;
  readonly tickets?: number;
  /** Of which kind the tickets are, where the desk has several. */
  readonly kind?: string;
  /** The ticket's status is a closed one before: nobody is asked again. */
  readonly isClosedBefore?: true;
  /** What Client Lens does wrong here. The test has to fail for it, and says so when it fails no longer. */
  readonly knownGap?: string;
  /** The status that the desk shows afterwards; one for each ticket where they differ, as a merge closes all but one. */
  readonly becomes: string | readonly string[];
  /** Goes to where the close is made, up to the last step. */
  readonly prepare: (agent: Technician, desk: ReachableDesk, tickets: readonly DeskTicket[]) => Promise<void>;
  /** Opens the window where the close is made, if that is another one, and goes on there. */
  readonly opens?: (agent: Technician) => Promise<Technician>;
  /** The last step. */
  readonly close: (agent: Technician, tickets: readonly DeskTicket[]) => Promise<void>;
  /** What the technician typed or chose, read after "Not yet": it must be as it was. */
  readonly typed?: (agent: Technician, tickets: readonly DeskTicket[]) => Promise<string>;
}

/** A ticket that is closed from the first moment. */
export interface Creation {
  readonly name: string;
  readonly knownGap?: string;
  readonly becomes: string;
  readonly prepare: (agent: Technician, desk: ReachableDesk, subject: string) => Promise<void>;
  readonly close: (agent: Technician) => Promise<void>;
}

/** Something close to a close that closes nothing. */
export interface Decoy {
  readonly name: string;
  readonly tickets?: number;
  readonly kind?: string;
  /** The status that the desk shows afterwards, where it is another one. */
  readonly becomes?: string;
  readonly act: (agent: Technician, desk: ReachableDesk, tickets: readonly DeskTicket[]) => Promise<void>;
}

export interface DeskPaths {
  readonly closePaths: readonly ClosePath[];
  readonly creations: readonly Creation[];
  /** Nobody is asked about these. */
  readonly decoys: readonly Decoy[];
  /** Close attempts that the desk itself refuses after they are sent. */
  readonly refusals: readonly Decoy[];
}

/** What the desk shows for each ticket after a path. */
export const outcomeOf = ({ becomes }: ClosePath, tickets: readonly DeskTicket[]): readonly string[] =>
  typeof becomes === 'string' ? tickets.map(() => becomes) : becomes;
