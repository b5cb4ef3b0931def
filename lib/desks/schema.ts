/** Checks a desk definition that comes from outside the code: a pack, a policy, the user. The types stand in `definition.ts`. */
import * as z from 'zod/mini';
import type { DeskDefinition } from './definition.ts';
import { isHarmless } from './harmless.ts';

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
};

const short = z.string().check(z.minLength(1), z.maxLength(300));
const pattern = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(500),
    z.refine(isPattern, { error: 'not a regular expression' }),
    z.refine(isHarmless, { error: 'a repetition inside a repetition can take for ever' }),
  );
const selector = z.string().check(z.minLength(1), z.maxLength(500));
const many = <T extends z.ZodMiniType>(of: T) => z.readonly(z.array(of).check(z.maxLength(100)));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const name = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'lower case, digits and hyphens' }), z.maxLength(64));

const take = z.exactOptional(pattern);
const Reader = z.discriminatedUnion('from', [
  z.strictObject({ from: z.enum(['text', 'value']), at: selector, take }),
  z.strictObject({ from: z.literal('attribute'), at: selector, attribute: short, take }),
  z.strictObject({ from: z.literal('query'), at: short, take }),
  z.strictObject({ from: z.enum(['path', 'hash', 'title']), take }),
  z.strictObject({ from: z.literal('label'), at: selector, label: selector, names: many(short), value: selector, take }),
]);
const readers = many(Reader);

const perField = <T extends z.ZodMiniType>(of: T) =>
  z.readonly(
    z.strictObject({
      subject: z.exactOptional(of),
      client: z.exactOptional(of),
      requester: z.exactOptional(of),
      owner: z.exactOptional(of),
      status: z.exactOptional(of),
    }),
  );

const TicketPage = z.strictObject({
  seen: z.exactOptional(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
  urlPath: pattern,
  address: z.exactOptional(pattern),
  shows: z.exactOptional(selector),
  without: z.exactOptional(selector),
  within: z.exactOptional(selector),
  id: readers,
  fields: perField(readers),
});

const ownPath = z
  .string()
  .check(z.regex(/^\/(?!\/)/, { error: 'a path on the desk itself, beginning with /' }), z.maxLength(300));
const LookUp = z.strictObject({
  url: ownPath,
  fields: perField(many(short)),
  keeps: z.exactOptional(z.readonly(z.record(short, short))),
  tokenCookie: z.exactOptional(short),
});

const Condition = z.union([
  z.strictObject({ field: short, is: z.literal('closed'), prefix: z.exactOptional(short) }),
  z.strictObject({ field: short, is: z.enum(['present', 'absent']) }),
  z.strictObject({ field: short, is: z.enum(['equal', 'other-than']), value: z.string().check(z.maxLength(300)) }),
  z.strictObject({ field: short, is: z.literal('matching'), pattern }),
]);

const TicketIds = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('field'), name: short, separator: z.exactOptional(short), take }),
  z.strictObject({ from: z.literal('field-name'), pattern, is: z.literal('closed') }),
  z.strictObject({ from: z.literal('path'), pattern }),
  z.strictObject({ from: z.literal('page') }),
  z.strictObject({ from: z.literal('none'), subject: short }),
]);

const Evidence = z.strictObject({
  kind: z.enum(['captured', 'reconstructed', 'sample']),
  of: short,
  on: date,
});
const evidence = z.exactOptional(Evidence);
const method = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

const ClosePath = z.union([
  z.strictObject({
    path: name,
    method,
    urlPath: pattern,
    when: many(Condition),
    tickets: TicketIds,
    records: z.exactOptional(pattern),
    json: z.exactOptional(many(short)),
    sentOnChangeOf: z.exactOptional(selector),
    putBack: z.exactOptional(z.strictObject({ card: selector, home: selector, was: short })),
    evidence,
  }),
  z.strictObject({
    path: name,
    control: z.strictObject({
      at: selector,
      on: z.enum(['click', 'press']),
      named: z.exactOptional(pattern),
      says: z.exactOptional(z.literal('closed')),
      status: z.exactOptional(readers),
    }),
    evidence,
  }),
  z.strictObject({ path: name, method, urlPath: pattern, thenRead: z.literal('status'), evidence }),
]);

const Lesson = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('options'), at: selector, attribute: z.exactOptional(short), take }),
  z.strictObject({ from: z.literal('attribute'), at: selector, attribute: short, take: pattern }),
  z.strictObject({
    from: z.literal('json'),
    url: ownPath,
    list: z.string().check(z.maxLength(300)),
    value: short,
    name: z.exactOptional(short),
    closed: z.strictObject({ at: short, values: many(short) }),
    prefix: z.exactOptional(short),
    tokenCookie: z.exactOptional(short),
  }),
]);

export const DeskDefinitionSchema = z.strictObject({
  id: name,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  evidence: Evidence,
  notVerified: z.exactOptional(many(z.string().check(z.maxLength(500)))),
  hosts: many(z.string().check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, { error: 'a domain, such as example.com' }))),
  fingerprints: many(
    z.strictObject({ onHosts: z.exactOptional(z.literal(true)), urlPath: z.exactOptional(pattern), all: many(selector) }),
  ),
  base: pattern,
  frames: z.exactOptional(z.literal(true)),
  closedStatuses: many(short),
  openStatuses: z.exactOptional(many(short)),
  lessons: z.exactOptional(many(Lesson)),
  ticketPages: many(TicketPage),
  lookUps: z.exactOptional(many(LookUp)),
  ownPage: z.exactOptional(ownPath),
  listedSubject: z.exactOptional(selector),
  closes: many(ClosePath),
  sentMark: z.exactOptional(z.string().check(z.regex(/^[a-z][a-z-]*$/), z.maxLength(64))),
  decoys: z.exactOptional(many(z.strictObject({ path: name, why: z.string().check(z.minLength(1), z.maxLength(300)) }))),
}) satisfies z.ZodMiniType<DeskDefinition>;
