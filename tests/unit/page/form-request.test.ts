// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { formTarget } from '../../../lib/page/form-request.ts';

const targetOf = (markup: string) => {
  document.body.innerHTML = markup;
  const target = formTarget(document.forms[0] as HTMLFormElement, document.querySelector('button'));
  return target && `${target.method} ${target.url.pathname}`;
};

describe('where a form would be sent', () => {
  it('is what its attributes say, even where inputs hide them', () => {
    expect(targetOf('<form method="post" action="/Ticket/Update.html"><input name="action"><input name="method"></form>')).toBe(
      'POST /Ticket/Update.html',
    );
  });

  it('is what the button says, where it says something', () => {
    expect(targetOf('<form action="/a"><button formaction="/b" formmethod="post"></button></form>')).toBe('POST /b');
  });

  it('is what htmx reads, where htmx sends it', () => {
    expect(targetOf('<form hx-post="/Helpers/TicketUpdate?id=1"></form>')).toBe('POST /Helpers/TicketUpdate');
  });

  it('is nowhere for a dialog', () => {
    expect(targetOf('<form method="dialog"></form>')).toBeNull();
  });
});
