/** What somebody wants to be deleted. */
export type Forgetting =
  /** All of a client's closures; `inTexts`: its name also goes out of the texts that stay. */
  | { readonly kind: 'client'; readonly name: string; readonly inTexts: boolean }
  /** A person, as requester, owner or technician. `unname`: closures stay, without the name, and so do all figures. */
  | { readonly kind: 'person'; readonly name: string; readonly closures: 'unname' | 'delete'; readonly inTexts: boolean }
  /** What happened in these days; `to` is exclusive. */
  | { readonly kind: 'days'; readonly from: number | null; readonly to: number | null };

/** How many of each went, or would go. */
export interface Forgotten {
  closures: number;
  /** Closures that stay, without the name. */
  unnamed: number;
  notes: number;
  holdings: number;
  history: number;
  fixes: number;
  reflections: number;
  /** What imports keep of closures that they replaced or did not take. */
  versions: number;
  /** Other records that stay, with the name taken out of them. */
  texts: number;
}

export const nothingForgotten: Forgotten = {
  closures: 0,
  unnamed: 0,
  notes: 0,
  holdings: 0,
  history: 0,
  fixes: 0,
  reflections: 0,
  versions: 0,
  texts: 0,
};

export const isNothing = (forgotten: Forgotten): boolean => Object.values(forgotten).every((count) => count === 0);
