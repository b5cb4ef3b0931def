// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { zammad } from '../../../lib/desks/zammad.ts';
import { keepStatusFresh } from '../../../lib/page/fresh-status.ts';
import type { Gatekeeper } from '../../../lib/page/gatekeeper.ts';

const read = vi.fn();
let asking = false;
let shown: string | null = null;
vi.mock('../../../lib/page/read-ticket.ts', () => ({ readTicket: () => ({ id: '7', status: shown }) }));

const keeper = { desk: zammad, isAsking: () => asking } as unknown as Gatekeeper;
let stop: AbortController;
const start = () => keepStatusFresh(() => keeper, { read }, stop.signal);
const press = () => document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));

beforeEach(() => {
  vi.useFakeTimers();
  read.mockReset();
  stop = new AbortController();
  [asking, shown] = [false, null];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('a status that only the desk can tell', () => {
  it('is asked for again when somebody goes on working after a minute, once a minute', () => {
    start();
    press();
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(61_000);
    press();
    press();
    expect(read).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(61_000);
    press();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('and when the desk has had time to close what was let go', () => {
    start().released();
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('not while a question is open, nor where the page shows one, nor after the end', () => {
    const status = start();
    asking = true;
    vi.advanceTimersByTime(61_000);
    press();
    asking = false;
    shown = 'open';
    press();
    shown = null;
    status.released();
    stop.abort();
    vi.advanceTimersByTime(5000);
    press();
    expect(read).not.toHaveBeenCalled();
  });
});
