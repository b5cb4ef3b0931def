/** How we know that the outcome is achieved. */
export const evidences = ['client-confirmed', 'checked', 'assumed'] as const;

/** Why a ticket is closed without its outcome. */
export const reasons = ['client-silent', 'duplicate', 'not-ours', 'not-needed', 'other'] as const;

/** Why nobody was asked: an unasked close is unknown, never good. */
export const unaskedCauses = [
  'panel-not-visible',
  'extension-updated',
  'desk-not-recognised',
  'could-not-hold',
  /** The site is set to "only observe". */
  'only-observed',
  /** It was seen only after it had happened, and the question stayed without an answer. */
  'not-answered',
  'error',
] as const;

export const sensors = ['control', 'navigation', 'request', 'late'] as const;

/** How long the client's people were held up, as somebody who spoke with them judges it. */
export const heldUpBuckets = ['quarter-hour', 'hour', 'half-day', 'day', 'days'] as const;

export type HeldUpBucket = (typeof heldUpBuckets)[number];
export type Evidence = (typeof evidences)[number];
export type Reason = (typeof reasons)[number];
export type UnaskedCause = (typeof unaskedCauses)[number];
export type Sensor = (typeof sensors)[number];
