import { deskById } from '../../lib/desks/list.ts';
import { correct, forget, listStatuses, type StatusRow } from '../../lib/desks/status-list.ts';
import type { SiteView } from '../../lib/messages/background-calls.ts';
import { callBackground } from '../../lib/platform/background.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { useOptions } from './options-store.ts';

/** The statuses of a site, and what its user can do to them. Null until its desk is known. */
export function useCorrections(site: SiteView) {
  const changeSites = useOptions((state) => state.changeSites);
  const definition = site.desk === null ? undefined : deskById(site.desk);
  if (definition === undefined) return null;
  const { origin, corrected = { closed: [], open: [] } } = site;
  const save = (next: { readonly closed: readonly string[]; readonly open: readonly string[] }, key: TextKey, label = '') =>
    changeSites(
      () => callBackground('set-site', { origin, corrected: { closed: [...next.closed], open: [...next.open] } }),
      text(key, label),
    );
  return {
    rows: listStatuses(definition, site),
    isCorrected: corrected.closed.length + corrected.open.length > 0,
    set: (row: Pick<StatusRow, 'label' | 'values'>, isClosed: boolean) =>
      save(correct(definition, site, row, isClosed), isClosed ? 'site_status_closed_now' : 'site_status_open_now', row.label),
    forget: (row: StatusRow) => save(forget(corrected, row), 'site_status_forgotten', row.label),
    reset: () => save({ closed: [], open: [] }, 'site_statuses_reset_done'),
  };
}

export type Corrections = NonNullable<ReturnType<typeof useCorrections>>;
