/** The calls about visits, the purpose and the weekly reflection: part of the call-map in background-calls.ts. */
import * as z from 'zod/mini';
import { lineKinds } from '../clients/line-kinds.ts';
import type { Purpose } from '../store/purpose.ts';
import type { KeptReflection } from '../store/reflections.ts';
import { type Day, isDay, type Quarter } from '../visits/day.ts';
import { mostVisits, type VisitSettings } from '../visits/settings.ts';
import type { Suggestion } from '../visits/suggest.ts';
import { Planned, type Visit } from '../visits/visit.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const day = z.string().check(z.refine(isDay));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const cue = z.string().check(z.trim(), z.maxLength(200));
const note = z.string().check(z.trim(), z.maxLength(2000));
const nothing = z.strictObject({});

const VisitChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move'), planned: z.nullable(Planned), cue, note: z.string().check(z.maxLength(500)) }),
  z.strictObject({ kind: z.literal('carry-over'), note: z.string().check(z.maxLength(500)) }),
  /** Null: it was not held after all. */
  z.strictObject({ kind: z.literal('held'), day: z.nullable(day) }),
  z.strictObject({ kind: z.literal('cancelled'), cancelled: z.boolean() }),
  z.strictObject({ kind: z.literal('notes'), happening: note, worries: note, learned: note }),
]);

export const visitRequests = {
  /** All that the page of visits shows. */
  'visits-page': nothing,
  'plan-visit': z.strictObject({ clientId: id, planned: z.nullable(Planned), cue }),
  'change-visit': z.strictObject({ id, change: VisitChange }),
  /** One proposed line is added to the client's card, or left out. */
  'settle-proposal': z.strictObject({
    id,
    key: z.string().check(z.minLength(1), z.maxLength(64)),
    line: z.nullable(
      z.strictObject({ kind: z.enum(lineKinds), text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) }),
    ),
  }),
  /** "Not this quarter", and taking it back. */
  'dismiss-suggestion': z.strictObject({ clientId: id, dismissed: z.boolean() }),
  'save-visit-settings': z.strictObject({
    agreed: z.number().check(z.int(), z.minimum(0), z.maximum(mostVisits)),
    reminders: z.boolean(),
    quiet: z.strictObject({ from: time, to: time }),
  }),
  /** What the number on the action is about. */
  'due-reminders': nothing,
  /** Somebody looked at them: the number goes. */
  'reminders-seen': nothing,

  'purpose-page': nothing,
  'save-purpose': z.strictObject({ text: z.string().check(z.trim(), z.maxLength(300)) }),
  'save-reflection': z.strictObject({
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    /** The ticket that it is about, in words. */
    about: z.nullable(z.string().check(z.trim(), z.maxLength(400))),
    shared: z.boolean(),
  }),
  'skip-reflection': nothing,
} as const;

export interface VisitsPage {
  readonly you: string;
  readonly today: Day;
  readonly quarter: Quarter;
  /** Everybody's, in the order of their plans. */
  readonly visits: readonly Visit[];
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  readonly suggestions: readonly Suggestion[];
  readonly settings: VisitSettings;
  /** Whether a reminder may be a notification too. */
  readonly mayNotify: boolean;
}

export type ReminderShown =
  | { readonly kind: 'soon' | 'passed'; readonly client: string; readonly day: Day }
  | { readonly kind: 'too-few'; readonly missing: number };

export interface PurposePage {
  /** Null: nobody has written it yet. */
  readonly purpose: Purpose | null;
  /** Whether the weekly question is asked today wherever one is. */
  readonly asked: boolean;
  /** Whether it waits for an answer on its own page. */
  readonly open: boolean;
  /** The Monday of the week in which it is asked again, after an answer or a skip. */
  readonly again: Day | null;
  readonly skips: number;
  /** This week's tickets whose outcome was achieved, newest first. */
  readonly achieved: readonly { readonly id: string; readonly about: string }[];
  /** Newest first. */
  readonly reflections: readonly KeptReflection[];
}

export interface VisitAnswers {
  'visits-page': VisitsPage;
  'plan-visit': Visit;
  'change-visit': Visit;
  'settle-proposal': Visit;
  'dismiss-suggestion': null;
  'save-visit-settings': VisitSettings;
  'due-reminders': readonly ReminderShown[];
  'reminders-seen': null;
  'purpose-page': PurposePage;
  'save-purpose': null;
  'save-reflection': null;
  'skip-reflection': PurposePage;
}
