import type { CardLine } from '../clients/card.ts';
import type { Statement } from '../clients/statement.ts';
import { trueNow } from '../clients/true-now.ts';
import { spokenLocale } from '../platform/text.ts';

/** What time makes true of these lines, for somebody who looks from here. */
export const trueNowHere = (lines: readonly CardLine[], now: number): readonly Statement[] =>
  trueNow(lines, now, { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: spokenLocale() });
