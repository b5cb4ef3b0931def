import type { FromRecords, RecordsCall, RecordsFault, ToRecords } from '../messages/records-calls.ts';
import { isDiskFull } from '../store/database.ts';
import { type Course, type RecordsContext, type RecordsHandlers, RecordsRefusal } from './calls.ts';
import { figureCalls } from './figure-calls.ts';
import { laterCalls } from './later-calls.ts';

export type Say = (message: FromRecords) => void;

/** What the worker does with each message that arrives. Never throws. */
export function createAnswering(context: RecordsContext, say: Say): (message: ToRecords) => Promise<void> {
  const handlers: RecordsHandlers<RecordsCall> = {
    ...figureCalls(context),
    ...laterCalls(context),
  };
  const running = new Map<number, AbortController>();
  return async (message) => {
    const { id } = message;
    if ('cancel' in message) return running.get(id)?.abort();
    const control = new AbortController();
    running.set(id, control);
    const course: Course = { signal: control.signal, progress: (progress) => say({ id, progress }) };
    try {
      const answer = handlers[message.call] as (request: unknown, course: Course) => Promise<unknown>;
      say({ id, value: await answer(message.request, course) });
    } catch (error) {
      say(control.signal.aborted ? { id, cancelled: true } : { id, fault: faultOf(error) });
    } finally {
      running.delete(id);
    }
  };
}

function faultOf(error: unknown): RecordsFault {
  if (error instanceof RecordsRefusal) return { key: error.key, fill: error.fill, message: error.message };
  if (isDiskFull(error)) return { key: 'error_disk_full', fill: [], message: error instanceof Error ? error.message : '' };
  return { key: null, fill: [], message: error instanceof Error ? error.message : String(error) };
}
