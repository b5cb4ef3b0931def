/**
 * The late sensor: sees the requests that have gone out, whoever in the page has sent them. A close among them that nobody was asked about
 * is noted in `storage.local`, where the pages of its site find it.
 */
import { createLateJudge, type LateJudge } from '../gate/late.ts';
import { readSentBody } from '../gate/sent-body.ts';
import { type SiteInPage, siteKey } from '../messages/stored-keys.ts';
import { onStoredChange, readStored } from '../platform/stored.ts';
import type { ObservedRequest, RequestObserver } from '../platform/web-requests.ts';
import type { BackgroundContext } from './context.ts';
import { noteLate, type SeenLate, unasked } from './late-closes.ts';

/** By then, a page that has asked about it has said so. */
const afterMs = 1000;

/** `ready` once it is read: then a request that is no close costs nothing more. */
interface JudgesOfSite {
  ready: readonly LateJudge[] | null;
  readonly loading: Promise<readonly LateJudge[]>;
}

export function createLateSensor(context: BackgroundContext, report: (error: unknown) => void): RequestObserver {
  const known = new Map<string, JudgesOfSite>();
  const underWay = new Map<string, Promise<SeenLate | null>>();
  onStoredChange((keys) => {
    if (keys.some((key) => key.startsWith(siteKey('')))) known.clear();
  });

  const judgesOf = (origin: string): JudgesOfSite => {
    const before = known.get(origin);
    if (before) return before;
    const judges: JudgesOfSite = { ready: null, loading: readJudges(origin) };
    known.set(origin, judges);
    judges.loading.then((ready) => Object.assign(judges, { ready }), report);
    return judges;
  };

  const finish = async (seeing: Promise<SeenLate | null>): Promise<void> => {
    const seen = await seeing;
    if (!seen || (await isAsked(seen))) return;
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await noteLate(context, seen);
  };

  return {
    sent(request) {
      const { ready, loading } = judgesOf(request.url.origin);
      if (ready && !ready.some((judge) => judge.concerns(request.method, request.url))) return;
      // What the first address was sent counts, whatever it is led on to.
      const before = underWay.get(request.id) ?? null;
      underWay.set(request.id, (async () => (await before) ?? look(await loading, request))());
    },
    done(id, ok) {
      const seeing = underWay.get(id);
      underWay.delete(id);
      if (seeing && ok) finish(seeing).catch(report);
    },
  };
}

/** Most are: then there is nothing to wait for. */
const isAsked = async ({ origin, ticketIds, at }: SeenLate): Promise<boolean> =>
  ticketIds.length > 0 && (await unasked(origin, ticketIds, at)).length === 0;

async function readJudges(origin: string): Promise<readonly LateJudge[]> {
  const site = (await readStored([siteKey(origin)]))[siteKey(origin)] as SiteInPage | undefined;
  return site?.on && site.isRecognised ? site.desks.map(createLateJudge) : [];
}

function look(judges: readonly LateJudge[], { method, url, at, body, tabId }: ObservedRequest): SeenLate | null {
  for (const judge of judges) {
    if (!judge.concerns(method, url)) continue;
    const find = judge.findIn({ method, url, body: readSentBody(method, body) });
    if (find) return { ...find, origin: url.origin, at, tabId };
  }
  return null;
}
