import type {
  FromRecords,
  Progress,
  RecordsAnswers,
  RecordsCall,
  RecordsRequests,
  ToRecords,
} from '../messages/records-calls.ts';
import { CallFailed } from './background.ts';
import { type TextKey, text } from './text.ts';

export interface Course {
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** The user called a long call off. */
export class CallCancelled extends Error {
  override readonly name = 'CallCancelled';
}

interface Waiting {
  readonly progress: Course['progress'];
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

/** Has the records worker ready for the first call, which would start it otherwise. */
export const startRecords = (): void => void start();

/**
 * Asks the records worker. Throws {@link CallFailed} when it says no or breaks down, and
 * {@link CallCancelled} when `signal` stopped it.
 */
export function callRecords<N extends RecordsCall>(
  call: N,
  request: RecordsRequests[N],
  { progress, signal }: Course = {},
): Promise<RecordsAnswers[N]> {
  if (signal?.aborted) return Promise.reject(new CallCancelled());
  lastId += 1;
  const id = lastId;
  const tell = (message: ToRecords): void => start().postMessage(message);
  return new Promise<RecordsAnswers[N]>((resolve, reject) => {
    waiting.set(id, { progress, resolve, reject });
    signal?.addEventListener('abort', () => tell({ id, cancel: true }), { once: true });
    tell({ id, call, request });
  });
}

function start(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL('../records/worker.ts', import.meta.url), { type: 'module', name: 'records' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromRecords>) => settle(data));
  worker.addEventListener('error', ({ message }) => {
    // Whoever asks next gets a new one.
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new CallFailed(message || 'worker', null));
    waiting.clear();
  });
  return worker;
}

function settle(message: FromRecords): void {
  const call = waiting.get(message.id);
  if (call === undefined) return;
  if ('progress' in message) return call.progress?.(message.progress);
  waiting.delete(message.id);
  if ('value' in message) call.resolve(message.value as never);
  else if ('cancelled' in message) call.reject(new CallCancelled());
  else {
    const { key, fill, message: fault } = message.fault;
    call.reject(new CallFailed(key === null ? fault : text(key as TextKey, ...fill), null));
  }
}
