import { useEffect, useRef } from 'react';
import { text } from '../../lib/platform/text.ts';
import { SurfaceHeader } from '../controls/surface-header.tsx';
import { useOptions } from './options-store.ts';
import './options.css';
import { useSiteInHash } from './site-address-hash.ts';
import { SitePage } from './site-page.tsx';
import { SitesSection } from './sites-section.tsx';
import { TeamSection } from './team/team-section.tsx';
import { YourData } from './your-data.tsx';
import { YourName } from './your-name.tsx';

export function Options() {
  const load = useOptions((state) => state.load);
  const forgetSaid = useOptions((state) => state.forgetSaid);
  const site = useSiteInHash();
  const siteBefore = useRef<string | null>(null);

  useEffect(() => {
    void load();
    // A site may have been turned on in the popup, or its permission taken away in the browser's own settings.
    const refresh = (): void => void load();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [load]);

  useEffect(() => {
    // What was said on one page means nothing on the next.
    if (siteBefore.current !== site) forgetSaid();
    siteBefore.current = site;
  }, [site, forgetSaid]);

  return (
    <div className="cl-surface cl-options">
      <SurfaceHeader title={text('options_title')} here="options" />
      <main>{site === null ? <AllOptions returnedFrom={siteBefore.current} /> : <SitePage key={site} origin={site} />}</main>
    </div>
  );
}

function AllOptions({ returnedFrom }: { readonly returnedFrom: string | null }) {
  const you = useOptions((state) => state.you);
  return (
    <>
      <SitesSection returnedFrom={returnedFrom} />
      <section className="cl-options-section" aria-labelledby="you">
        <h2 id="you">{text('options_you')}</h2>
        {you !== null && <YourName stored={you} />}
      </section>
      <TeamSection />
      <YourData />
      <section className="cl-options-section" aria-labelledby="privacy">
        <h2 id="privacy">{text('options_privacy')}</h2>
        <p>{text('options_privacy_line')}</p>
      </section>
    </>
  );
}
