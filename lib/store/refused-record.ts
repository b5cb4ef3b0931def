import * as z from 'zod/mini';

// Without a language Zod says "Invalid input" about everything.
z.config(z.locales.en());

/** A record that its schema does not accept. Nothing was written. */
export class RefusedRecord extends Error {
  override readonly name = 'RefusedRecord';
  readonly table: string;
  /** The field, as a path: `answer.kind`. */
  readonly field: string;
  readonly reason: string;

  // Spelled out, because the bench runs these files in Node as they are.
  constructor(table: string, field: string, reason: string) {
    super(`${table}.${field}: ${reason}`);
    this.table = table;
    this.field = field;
    this.reason = reason;
  }
}

/** `['closures', 12, 'answer', 'kind']` → `closures[12].answer.kind`. */
export const describePath = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** Where a value is at fault and why; the first fault is enough to find it. */
export function describeFault(issues: readonly z.core.$ZodIssue[]): { readonly where: string; readonly reason: string } {
  const [issue] = issues;
  if (issue === undefined) return { where: '', reason: '' };
  // The name of a key that does not belong there says more than the place of the object that has it.
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  return { where: describePath(path), reason: issue.message };
}

/** The record as its schema reads it (trimmed, for one). Throws {@link RefusedRecord}. */
export function checkRecord<T extends z.ZodMiniType>(table: string, schema: T, record: unknown): z.output<T> {
  const result = schema.safeParse(record);
  if (result.success) return result.data;
  const { where, reason } = describeFault(result.error.issues);
  throw new RefusedRecord(table, where, reason);
}
