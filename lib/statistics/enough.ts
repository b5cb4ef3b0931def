/** Below this many a share says more than anyone knows: "too few to say". Clients, weeks, cohorts: the same number everywhere. */
export const fewestToSay = 5;

/**
 * Below this many weeks nobody knows how much such weeks vary by themselves, so there are no control limits yet. It is the shortest
 * series for which Anhøj and Olesen give limits for runs (PLoS ONE 2014;9(11):e113825).
 */
export const fewestWeeks = 10;

/** Fewer gaps between rare events than this give no limit for the next one. */
export const fewestGaps = 10;

export const isEnough = (n: number): boolean => n >= fewestToSay;
