/** Kinds of records that a team shares. */
export const recordKinds = ['client', 'visit', 'purpose', 'reflection', 'site'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Why a document of a pack is not taken in, while the others are. */
export type Rejection = 'unreadable' | 'unknown-kind' | 'malformed' | 'forged' | 'unfit';

/** Why a pack could not be fetched or used. */
export const packProblems = [
  'unreachable',
  'not-permitted',
  'redirected',
  'not-found',
  'refused',
  'too-large',
  'not-a-pack',
  'newer-format',
  'truncated',
  'changed',
  'other-team',
] as const;
export type PackProblem = (typeof packProblems)[number];
