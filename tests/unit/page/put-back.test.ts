// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { makeFormsReady } from '../../../lib/page/put-back.ts';
import { openPage } from '../desks/open-page.ts';

const open = (): void =>
  openPage({
    html: `<form id="sent" data-submitted="true"><input type="submit" disabled><input name="locked" disabled></form>
      <form id="other"><input type="submit" disabled></form>`,
    url: 'https://redmine.example.com/issues/42',
  });
const count = (selector: string): number => document.querySelectorAll(selector).length;

it('a form that was given up can be sent again, and nothing else changes', () => {
  open();
  makeFormsReady('data-submitted');
  expect(count('[data-submitted]')).toBe(0);
  expect(count('#sent [type=submit]:disabled')).toBe(0);
  expect(count('#sent [name=locked]:disabled')).toBe(1);
  expect(count('#other [type=submit]:disabled')).toBe(1);
});

it('a desk that marks no forms is left alone', () => {
  open();
  makeFormsReady(undefined);
  expect(count('[data-submitted]')).toBe(1);
});
