import { useRef } from 'react';
import { text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { AddSite } from './add-site.tsx';
import { useOptions } from './options-store.ts';
import { SiteRow } from './site-row.tsx';

/** `returnedFrom`: the site whose own page the user comes back from. */
export function SitesSection({ returnedFrom }: { readonly returnedFrom: string | null }) {
  const { sites, said, failure } = useOptions();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="cl-options-section" aria-labelledby="sites">
      <h2 id="sites" ref={heading} tabIndex={-1}>
        {text('options_sites')}
      </h2>
      <p className="cl-soft">{text('options_sites_intro')}</p>
      <AddSite />
      <StatusLine said={failure ?? said} danger={failure !== null} />
      {sites?.length === 0 && <p className="cl-soft">{text('options_no_sites')}</p>}
      {sites !== null && sites.length > 0 && (
        <ul className="cl-sites" aria-label={text('options_your_sites')}>
          {sites.map((site) => (
            // The row goes with its buttons: focus needs a place that stays.
            <SiteRow
              key={site.origin}
              site={site}
              isReturnedTo={site.origin === returnedFrom}
              onRemoved={() => heading.current?.focus()}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
