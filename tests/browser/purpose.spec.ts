import { callBackground } from './driver/background.ts';
import { makeBackup } from './driver/backups.ts';
import { openExtensionPage } from './driver/extension-page.ts';
import type { DrivenBrowser } from './driver/launch.ts';
import { expect, test } from './driver/lens.ts';
import { named } from './driver/look-up.ts';
import { findFaultsInAllLooks } from './driver/looks.ts';
import { forgetAllRecords, observed, record } from './driver/stored.ts';
import type { Tab } from './driver/tab.ts';

test.use({ purpose: 'visits' });
test.beforeEach(({ driven }) => forgetAllRecords(driven));

const question = 'Which ticket this week gave a client time back, or helped them decide better?';
const openPurpose = (driven: DrivenBrowser): Promise<Tab> => openExtensionPage(driven, 'dashboard.html#purpose');
const said = (page: Tab): Promise<string> => page.read('main > [role=status]');
/** The question stands on the dashboard's first page only when the week can be looked back on. */
const isLateInTheWeek = (): boolean => [4, 5, 6, 0].includes(new Date().getDay());

test('the company writes why it is in business, and changes it', async ({ driven }) => {
  await callBackground(driven, 'save-settings', { you: 'Priya' });
  const page = await openPurpose(driven);
  await expect.poll(() => page.read('main')).toContain('Nobody has written it down yet.');
  await page.clickNamed('button', 'Write it down');
  await page.typeInto('What do we want to give our clients?', 'Our clients never think about computers, only about their work.');
  await page.clickNamed('button', 'Save');
  await expect
    .poll(() => page.readAll('blockquote'))
    .toEqual(['Our clients never think about computers, only about their work.']);
  expect(await page.read('figcaption')).toContain('Priya, ');
  await page.clickNamed('button', 'Change it');
  await page.fill('textarea:focus', 'Time back, and better decisions.');
  await page.clickNamed('button', 'Save');
  await expect.poll(() => page.readAll('blockquote')).toEqual(['Time back, and better decisions.']);
  await page.close();
  const again = await openPurpose(driven);
  await expect.poll(() => again.readAll('blockquote')).toEqual(['Time back, and better decisions.']);
  await again.close();
});

test('the week in one sentence is kept, for oneself or for the team', async ({ driven }) => {
  await record(driven, [
    observed('good', { outcome: 'The invoices go out before noon', answer: { kind: 'achieved', evidence: 'client-confirmed' } }),
    observed('open', { ticket: { id: '8', subject: 'Slow laptop' }, answer: { kind: 'not-yet', missing: '' } }),
  ]);
  const page = await openPurpose(driven);
  await page.find('select');
  expect(await page.readAll('select option')).toEqual(['', 'Oak & Sons Joinery: The invoices go out before noon']);
  await page.choose(named('combobox', 'About this ticket'), 'Oak & Sons Joinery: The invoices go out before noon');
  await page.typeInto(question, 'Martha leaves at five again.');
  await page.clickNamed('button', 'Keep');
  await expect.poll(() => said(page)).toBe('Kept.');
  expect(await page.read('.cl-reflections li')).toContain(
    'Martha leaves at five again.Oak & Sons Joinery: The invoices go out before noon · ',
  );
  expect(await page.readAll('textarea')).toEqual([]);
  expect(await page.read('main')).toContain('Asked again in the week of ');

  await page.clickNamed('button', 'Answer it now');
  await page.typeInto(question, 'They decided on one phone system.');
  await page.clickNamed('checkbox', 'Share with the team');
  await page.clickNamed('button', 'Keep');
  await expect.poll(() => page.readAll('.cl-reflections li')).toHaveLength(2);
  expect(await page.read('.cl-reflections li')).toContain('shared with the team');
  const { records, reflections } = JSON.parse(await makeBackup(driven));
  expect(records.map(({ id }: { id: string }) => id)).toEqual([expect.stringMatching(/^reflection\//)]);
  expect(reflections).toMatchObject([{ text: 'Martha leaves at five again.' }]);
  await page.close();
});

test('skipped, the question says when it comes again, and stays away until then', async ({ driven }) => {
  const page = await openPurpose(driven);
  await page.clickNamed('button', 'Skip');
  await expect.poll(() => said(page)).toBe("Skipped: I'll ask again in two weeks.");
  expect(await page.readAll('textarea')).toEqual([]);
  expect((await callBackground(driven, 'get-settings', {})).weeklyQuestion).toMatchObject({ skips: 1 });
  await page.close();
  const first = await openExtensionPage(driven, 'dashboard.html');
  await expect.poll(() => first.read('main')).toContain('Before you close the ticket');
  expect(await first.readAll('.cl-weekly-card')).toEqual([]);
  await first.close();
});

test('late in the week the question stands on the first page too, below why we are in business', async ({ driven }) => {
  await callBackground(driven, 'save-purpose', { text: 'Time back, and better decisions.' });
  const first = await openExtensionPage(driven, 'dashboard.html');
  await expect.poll(() => first.read('main')).toContain('Before you close the ticket');
  const { asked } = await callBackground(driven, 'purpose-page', {});
  expect(asked).toBe(isLateInTheWeek());
  await expect.poll(() => first.readAll('.cl-weekly-card')).toHaveLength(asked ? 1 : 0);
  if (asked) {
    expect(await first.read('.cl-weekly-card')).toContain('Time back, and better decisions.');
    await first.clickNamed('button', 'Skip');
    await expect.poll(() => first.readAll('.cl-weekly-card')).toEqual([]);
    expect(await first.read('main')).toContain("Skipped: I'll ask again in two weeks.");
  }
  await first.close();
});

test('the page can be read by everyone, and used by keyboard alone', async ({ driven }, testInfo) => {
  const nameFile = (name: string): string => testInfo.outputPath(name);
  await record(driven, [observed('good', { outcome: 'The invoices go out', answer: { kind: 'achieved', evidence: 'checked' } })]);
  const page = await openPurpose(driven);
  await page.find('form');
  const faults = await findFaultsInAllLooks(page, 'purpose-empty', nameFile);
  await page.tabTo('Write it down');
  await page.press('Enter');
  await page.find('textarea:focus');
  await page.page.keyboard.type('Time back, and better decisions.');
  await page.tabTo('Save');
  await page.press('Enter');
  await page.find('blockquote');
  await page.tabTo(question);
  await page.page.keyboard.type('Martha leaves at five again.');
  await page.tabTo('Share with the team');
  await page.press('Space');
  await page.tabTo('Keep');
  await page.press('Enter');
  await expect.poll(() => page.readAll('.cl-reflections li')).toHaveLength(1);
  faults.push(...(await findFaultsInAllLooks(page, 'purpose-full', nameFile)));
  expect(faults).toEqual([]);
  await page.close();
});
