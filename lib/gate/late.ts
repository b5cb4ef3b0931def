/** The late sensor's judgement: which of the requests that have gone out close something, by a desk's definition alone, without its page. */
import { type DeskDefinition, isSave, isSent, type SavePath, type SentPath } from '../desks/definition.ts';
import { createClosingJudge } from './closing.ts';
import type { Field } from './page-request.ts';

export interface SentRequest {
  /** Upper case. */
  readonly method: string;
  readonly url: URL;
  /** Null: the browser does not show it. */
  readonly body: readonly Field[] | null;
}

export interface LateFind {
  readonly desk: string;
  readonly path: string;
  /** Empty: the ticket is the one on screen. */
  readonly ticketIds: readonly string[];
  /** The request does not tell for sure, only the ticket's status can: ask if it is closed now and was open before. */
  readonly onlyIfClosedNow: boolean;
}

export interface LateJudge {
  /** Cheap first look, before a body is read. */
  concerns(method: string, url: URL): boolean;
  findIn(request: SentRequest): LateFind | null;
}

/** Stands for the ticket on screen, which only the page can tell. No desk's id looks like this. */
const onScreen = '{on screen}';

export function createLateJudge(desk: Pick<DeskDefinition, 'id' | 'closes' | 'closedStatuses'>): LateJudge {
  const judge = createClosingJudge(desk, { ticketId: () => onScreen, saysClosed: () => null });
  const sent = desk.closes.filter(isSent);
  const find = (path: string, ids: readonly string[], isSure: boolean): LateFind => ({
    desk: desk.id,
    path,
    ticketIds: ids.filter((id) => id !== onScreen),
    onlyIfClosedNow: !isSure || ids.includes(onScreen),
  });
  /** Something was sent to where tickets are closed, and that is all there is to know. */
  const findUnread = (method: string, url: URL): LateFind | null => {
    const path = sent.find(
      (one) => one.method === method && one.tickets.from !== 'none' && new RegExp(one.urlPath).test(url.pathname),
    );
    return path ? find(path.path, [idInPath(path, url) ?? onScreen], false) : null;
  };
  return {
    concerns: (method, url) => judge.mayClose(method, url) || saveIn(desk.closes, method, url) !== null,
    findIn({ method, url, body }) {
      const closing = judge.closingOf({ method, url, body: body ?? [] });
      if (closing) return find(closing.path, closing.ticketIds, true);
      const save = saveIn(desk.closes, method, url);
      if (save) return find(save.path, [onScreen], false);
      return body === null ? findUnread(method, url) : null;
    },
  };
}

/** A request that saves something without telling what. */
export const saveIn = (closes: DeskDefinition['closes'], method: string, url: URL): SavePath | null =>
  closes.filter(isSave).find((path) => path.method === method && new RegExp(path.urlPath).test(url.pathname)) ?? null;

const idInPath = ({ tickets }: SentPath, { pathname }: URL): string | undefined =>
  tickets.from === 'path' ? new RegExp(tickets.pattern).exec(pathname)?.[1] : undefined;
