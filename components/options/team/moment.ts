/** `25 Nov 2026, 16:20`, as the user's language writes it. */
export const momentText = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

export const dayText = (at: number): string => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(at);
