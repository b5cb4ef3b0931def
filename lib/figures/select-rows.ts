import { answerKinds, type ClosureFilter } from '../outcomes/filter.ts';
import { answerBits, imported, kindOfAnswer } from './row-code.ts';
import type { Rows } from './rows.ts';

/**
 * The rows that pass a filter, in their order. For rows of which none takes another one back. With a name, only those that were made in this
 * browser under it.
 */
export function selectRows(rows: Rows, filter: ClosureFilter, own: string | null = null): Uint32Array<ArrayBuffer> {
  const { from, to, client, answer, desk } = filter;
  const { at, client: clients, place, code, who } = rows;
  const [least, most] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  const clientNumber = client === null ? -1 : rows.clients.indexOf(client);
  const kind = answer === null ? -1 : answerKinds.indexOf(answer);
  const inDesk = Uint8Array.from(rows.places, ([own]) => (desk === null || own === desk ? 1 : 0));
  const ownNumber = own === null ? -1 : rows.people.indexOf(own);
  if (own !== null && ownNumber === -1) return new Uint32Array(0);
  if ((client !== null && clientNumber === -1) || !inDesk.includes(1)) return new Uint32Array(0);
  const selected = new Uint32Array(at.length);
  let count = 0;
  for (let row = 0; row < at.length; row += 1) {
    const moment = at[row] as number;
    if (moment < least || moment >= most) continue;
    if (clientNumber !== -1 && clients[row] !== clientNumber) continue;
    if (kind !== -1 && kindOfAnswer[(code[row] as number) & answerBits] !== kind) continue;
    if (inDesk[place[row] as number] === 0) continue;
    if (ownNumber !== -1 && (who[row] !== ownNumber || ((code[row] as number) & imported) !== 0)) continue;
    selected[count] = row;
    count += 1;
  }
  return selected.subarray(0, count);
}
