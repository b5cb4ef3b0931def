/** The lines of a client card, in the order in which they are read. */
export const lineKinds = [
  'business',
  'goal',
  'vital-function',
  'rhythm',
  'people',
  'decision',
  'promise',
  'risk',
  'do-and-dont',
  'words',
  'downtime',
  'visit',
] as const;

/** A card has at most this many lines: what a technician reads at a glance. */
export const mostLines = 12;

export const lineSources = ['person', 'ticket', 'visit', 'import'] as const;

export type LineKind = (typeof lineKinds)[number];
