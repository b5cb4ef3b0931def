import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from './driver/lens.ts';
import { Technician } from './driver/technician.ts';

test('a ticket that was opened behind another one gets its panel when somebody looks at it', async ({
  technician,
  desk,
  driven,
}) => {
  await technician.open(`${desk.url}/tickets/7`);
  await technician.panel().prepared();
  const behind = new Technician(driven, await driven.browser.newPage({ background: true }));
  try {
    await behind.open(`${desk.url}/tickets/8`);
    expect(await behind.page.evaluate(() => document.hidden)).toBe(true);
    // A page in front has its panel within a second of its load.
    await sleep(2000);
    expect(await behind.page.$('cl-panel')).toBeNull();
    await behind.page.bringToFront();
    await behind.panel().prepared();
    await behind.press('Alt+R');
    await behind.panel().question();
    await behind.press('Escape');
    expect(desk.ticket(8).status).not.toBe('resolved');
  } finally {
    await behind.close();
  }
});
