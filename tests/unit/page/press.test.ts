// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClosingJudge } from '../../../lib/gate/closing.ts';
import type { Act, Watch } from '../../../lib/page/sensors/act.ts';
import { watchPresses } from '../../../lib/page/sensors/press.ts';

const gesture = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;
const save = { path: 'save', control: { at: '.save', on: 'press' } } as const;

const judge = createClosingJudge({ closes: [save], closedStatuses: [] }, { ticketId: () => '1', saysClosed: () => null });

let held: Act[];
let holds: boolean;
let heard: string[];
let stop: AbortController;

const watch: Watch = {
  judge: () => judge,
  holds(act) {
    if (holds) held.push(act);
    return holds;
  },
  missed: () => undefined,
};
const press = (): void => {
  const button = document.querySelector('.save span');
  for (const type of gesture) button?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
};

beforeEach(() => {
  [held, heard, holds, stop] = [[], [], true, new AbortController()];
  document.body.innerHTML = '<div class="save"><span>Save</span></div>';
  watchPresses(watch, stop.signal);
  for (const type of gesture) document.querySelector('.save')?.addEventListener(type, () => heard.push(type));
});
afterEach(() => stop.abort());

describe('a control that acts on the press', () => {
  it('hears nothing of a press that is held, and its question comes once', () => {
    press();
    expect(heard).toEqual([]);
    expect(held).toHaveLength(1);
  });

  it('gets the whole press when it is let go, however soon the answer came', () => {
    press();
    holds = false;
    held[0]?.release();
    expect(heard).toEqual([...gesture]);
  });

  it('is asked about again as soon as it was given up', () => {
    press();
    held[0]?.cancel();
    press();
    expect(held).toHaveLength(2);
    expect(heard).toEqual([]);
  });
});
