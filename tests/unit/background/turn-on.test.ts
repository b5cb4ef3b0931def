import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { finishTurningOn } from '../../../lib/background/lifetime.ts';
import { answerMessages } from '../../../lib/platform/answer.ts';
import { askAndTurnOn } from '../../../lib/platform/turn-on.ts';
import { rt } from '../store/records.ts';
import { fromExtensionPage, setUp, stored } from './setting.ts';

function setUpPrompt() {
  const setting = setUp();
  answerMessages((message) => setting.handle(message, fromExtensionPage));
  const request = vi.spyOn(fakeBrowser.permissions, 'request');
  const answer = (granted: boolean) =>
    request.mockImplementation(async () => {
      if (granted) setting.extension.permitted.add(`${rt}/*`);
      return granted;
    });
  return { ...setting, request, answer };
}

test('the browser is asked within the click, and then the site is on', async () => {
  const { request, answer, database } = setUpPrompt();
  answer(true);
  const turningOn = askAndTurnOn(rt, null);
  // Before anything asynchronous could have happened.
  expect(request).toHaveBeenCalledWith({ origins: [`${rt}/*`] });
  expect(await turningOn).toMatchObject({ origin: rt, on: true, permitted: true });
  expect(await database.sites.count()).toBe(1);
  expect(await stored()).not.toHaveProperty('turn-on-intent');
});

test('a no is a no', async () => {
  const { answer, database, context } = setUpPrompt();
  answer(false);
  expect(await askAndTurnOn(rt, null)).toBeNull();
  expect(await stored()).toEqual({});
  await finishTurningOn(context);
  expect(await database.sites.count()).toBe(0);
});

test('a popup that dies at the prompt, and one that does not, start the script once', async () => {
  const { answer, extension, context, database } = setUpPrompt();
  extension.tabs.set(7, `${rt}/`);
  answer(true);
  const turningOn = askAndTurnOn(rt, null);
  await Promise.all([turningOn, finishTurningOn(context)]);
  await finishTurningOn(context);
  expect(extension.startedIn).toEqual([7]);
  expect(await database.sites.count()).toBe(1);
});

test('messages that are no calls are left to others', async () => {
  const { handle } = setUp();
  const answered = vi.fn(handle);
  answerMessages((message) => answered(message, fromExtensionPage));
  expect(await fakeBrowser.runtime.sendMessage({ order: 'toggle-panel' })).toBeUndefined();
  expect(await fakeBrowser.runtime.sendMessage({ call: 'list-clients', request: {} })).toEqual({ ok: true, value: [] });
  expect(answered).toHaveBeenCalledOnce();
});
