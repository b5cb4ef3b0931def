import { type Closure, isBeingCreated } from './closure.ts';

export type Leaf = string | number | boolean | null;

/** A field in which two versions of one closure differ; undefined where one of them has no such field. */
export interface Difference {
  /** As a path: `answer.missing`. */
  readonly field: string;
  readonly ours: Leaf | undefined;
  readonly theirs: Leaf | undefined;
}

/** Of one browser only: which of its clients it is, and the import that brought it. */
const ownFields = ['clientId', 'importId'];

/** What an export without personal data does not say. */
const personalFields = [
  'who',
  'question',
  'outcome',
  'answer.missing',
  'answer.note',
  'ticket.subject',
  'ticket.requester',
  'ticket.owner',
  'ticket.url',
];

/** In which fields theirs contradicts ours. A file without personal data contradicts nothing that it leaves out. */
export function differencesOf(ours: Closure, theirs: Closure, theirsHasPeople: boolean): Difference[] {
  const passedOver = theirsHasPeople ? [...ownFields] : [...ownFields, ...personalFields];
  // Its id is made of the subject.
  if (!theirsHasPeople && isBeingCreated(ours.ticket.id)) passedOver.push('ticket.id');
  const [here, there] = [leavesOf(ours), leavesOf(theirs)];
  const fields = [...new Set([...here.keys(), ...there.keys()])].filter((field) => !passedOver.includes(field));
  return fields
    .filter((field) => saying(here.get(field)) !== saying(there.get(field)))
    .map((field) => ({ field, ours: here.get(field), theirs: there.get(field) }));
}

/** Nothing is nothing, however it is written. */
const saying = (leaf: Leaf | undefined): Leaf => (leaf === undefined || leaf === '' ? null : leaf);

function leavesOf(value: object, path = '', leaves = new Map<string, Leaf>()): Map<string, Leaf> {
  for (const [key, inner] of Object.entries(value) as [string, Leaf | object | undefined][]) {
    if (typeof inner === 'object' && inner !== null) leavesOf(inner, `${path}${key}.`, leaves);
    else if (inner !== undefined) leaves.set(`${path}${key}`, inner);
  }
  return leaves;
}
