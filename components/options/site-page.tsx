import { useEffect, useRef } from 'react';
import { text } from '../../lib/platform/text.ts';
import { StatusLine } from '../controls/status-line.tsx';
import { AllowAgain } from './allow-again.tsx';
import { DeskOfSite } from './desk-of-site.tsx';
import { useOptions } from './options-store.ts';
import { PageStructure } from './page-structure.tsx';
import { SiteHealth } from './site-health.tsx';
import { SiteMode } from './site-mode.tsx';
import './site-page.css';
import { SiteStatuses } from './site-statuses.tsx';

/** All about one site. */
export function SitePage({ origin }: { readonly origin: string }) {
  const { sites, said, failure } = useOptions();
  const heading = useRef<HTMLHeadingElement>(null);
  const site = sites?.find((one) => one.origin === origin);

  useEffect(() => {
    if (origin !== '') heading.current?.focus();
    scrollTo(0, 0);
  }, [origin]);

  return (
    <>
      <div className="cl-site-head">
        <a className="cl-site-back" href="#sites">
          <span aria-hidden="true">← </span>
          {text('site_back')}
        </a>
        <h2 ref={heading} tabIndex={-1}>
          {origin}
        </h2>
        {site && <DeskOfSite desk={site.desk} />}
        {sites !== null && !site && <p>{text('site_not_there')}</p>}
        <StatusLine said={failure ?? said} danger={failure !== null} />
      </div>
      {site && (
        <>
          {!site.permitted && <AllowAgain site={site} />}
          <SiteMode site={site} />
          <SiteStatuses site={site} />
          <SiteHealth site={site} />
          <PageStructure origin={origin} />
        </>
      )}
    </>
  );
}
