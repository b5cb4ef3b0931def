import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToRecords } from '../lib/messages/records-calls.ts';
import { createAnswering } from '../lib/records/answer-calls.ts';
import { ClientLensDatabase } from '../lib/store/database.ts';

/** A worker of the dashboard. It has no extension API, only the same database as the background. */
export default defineUnlistedScript(() => {
  const context = { database: new ClientLensDatabase(), now: Date.now, newId: () => crypto.randomUUID() };
  const answer = createAnswering(context, (message) => postMessage(message));
  addEventListener('message', ({ data }: MessageEvent<ToRecords>) => void answer(data));
});
