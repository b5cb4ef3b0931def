import { useEffect } from 'react';
import { text } from '../../lib/platform/text.ts';
import { DueReminders } from './due-reminders.tsx';
import { OwnPageLink } from './own-page-link.tsx';
import './popup.css';
import { usePopup } from './popup-store.ts';
import { TabView } from './tab-view.tsx';

export function Popup() {
  const { view, failure, look } = usePopup();

  useEffect(() => {
    void look();
  }, [look]);

  return (
    <div className="cl-popup">
      <header>
        <img src="/icon.svg" alt="" width="20" height="20" />
        <h1>{text('popup_title')}</h1>
      </header>
      <main>
        {view !== null && <TabView view={view} />}
        {view === null && failure === null && <p className="cl-soft">{text('popup_looking')}</p>}
        <div role="alert">{failure !== null && <p className="cl-notice cl-notice-danger">{failure}</p>}</div>
        <DueReminders />
      </main>
      <nav aria-label={text('popup_links')}>
        <OwnPageLink page="dashboard.html" label={text('app_dashboard')} />
        <OwnPageLink page="options.html" label={text('app_options')} />
      </nav>
    </div>
  );
}
