import { named } from './look-up.ts';
import { expectFor } from './patience.ts';
import type { Tab } from './tab.ts';

/** Fields for a day or a time are set as the browser's own picker does it: typing depends on the machine's language. `within` is for one of several. */
export async function setField(tab: Tab, label: string, value: string, within = 'main'): Promise<void> {
  const field = await expectFor(`a field “${label}”`, async () => {
    const place = await tab.find(within);
    for (const found of await place.$$(`::-p-xpath(.//label[text()="${label}"]/following-sibling::input)`))
      if (await found.isVisible()) return found;
    return null;
  });
  await field.evaluate((input, wanted) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, wanted);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }, value);
}

/** The form that a button has opened, by its accessible name. */
export const form = (name: string): string => named('form', name);

/** Days from today, as the machine's clock has it. */
export function dayFromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
