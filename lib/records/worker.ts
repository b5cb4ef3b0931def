/** The records worker, the dashboard's and the options'. It has no extension API, only the same database as the background. */
import type { ToRecords } from '../messages/records-calls.ts';
import { ClientLensDatabase } from '../store/database.ts';
import { createAnswering } from './answer-calls.ts';

const context = { database: new ClientLensDatabase(), now: Date.now, newId: () => crypto.randomUUID() };
const answer = createAnswering(context, (message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<ToRecords>) => void answer(data));
