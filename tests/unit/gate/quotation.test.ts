import { expect, test } from 'vitest';
import { asQuotation } from '../../../lib/gate/quotation.ts';

test.each([
  ['print the invoices by noon.', 'print the invoices by noon'],
  ['“print the invoices”', 'print the invoices'],
  ['"Print\n it!"', 'Print it'],
  ['“The saw” is the CNC', '‘The saw’ is the CNC'],
  ['They say "the duck".', 'They say ‘the duck’'],
  ["Don't touch Martha's mouse", "Don't touch Martha's mouse"],
  ['They call it “the duck.”', 'They call it ‘the duck’'],
  ['  ', ''],
])('%j between quotation marks is %j', (text, quoted) => expect(asQuotation(text)).toBe(quoted));
