import type { Frame } from 'puppeteer-core';
import { CdpFrame } from 'puppeteer-core/internal/cdp/Frame.js';
import { CdpTarget } from 'puppeteer-core/internal/cdp/Target.js';
import { UTILITY_WORLD_NAME } from 'puppeteer-core/internal/common/util.js';

/**
 * A frame in a frame may be in a process of its own. Where puppeteer hears of the process before it hears of the frame, it goes on asking the
 * page about it, and never gets an answer; here it is told whom to ask.
 */
export async function findOwnProcess(frame: Frame): Promise<void> {
  if (!(frame instanceof CdpFrame)) return;
  const targets = frame.page().browser().targets();
  const own = targets.find((target) => target instanceof CdpTarget && target._targetId === frame._id);
  const session = own instanceof CdpTarget ? own._session() : undefined;
  if (session === undefined || session === frame.client) return;
  frame.updateClient(session);
  // It hears of what is there already once more.
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  await session.send('Page.createIsolatedWorld', {
    frameId: frame._id,
    worldName: UTILITY_WORLD_NAME,
    grantUniveralAccess: true,
  });
}
