/** Calls to the records worker about what is kept, and for how long. */
import type { Forgetting, Forgotten } from '../outcomes/forgetting.ts';

export interface KeepingRequests {
  /** What would go; nothing is deleted. */
  'preview-forget': { readonly what: Forgetting };
  forget: { readonly what: Forgetting };
  /** What is older than so many months. */
  'preview-keep': { readonly months: number };
  /** How many records each table holds. */
  'count-records': object;
}

export interface ForgetPreview {
  readonly counts: Forgotten;
  /** Names under which it is known; empty where it is about days. */
  readonly names: readonly string[];
}

/** What is counted: whatever grows with use. */
export const countedTables = [
  'closures',
  'notes',
  'holdings',
  'history',
  'closureImports',
  'fixes',
  'reflections',
  'clients',
] as const;

export interface KeepingAnswers {
  'preview-forget': ForgetPreview;
  forget: Forgotten;
  'preview-keep': { readonly counts: Forgotten; readonly since: number };
  'count-records': Readonly<Record<(typeof countedTables)[number], number>>;
}
