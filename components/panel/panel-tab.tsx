import { text } from '../../lib/platform/text.ts';
import { usePanel, usePanelStore } from './panel-context.ts';

/** At the edge of the page: the client's name, and the way into the panel. */
export function PanelTab() {
  const store = usePanelStore();
  const client = usePanel((state) => state.ticket?.client ?? null) ?? text('extension_name');
  return (
    <main>
      {/* The frame's own heading: a way to Client Lens for those who move by headings. */}
      <h1 className="cl-visually-hidden">{text('extension_name')}</h1>
      <button type="button" className="cl-tab" aria-label={text('panel_open_for', client)} onClick={() => store.show('open')}>
        <img src="/icon.svg" alt="" width="18" height="18" />
        <span className="cl-tab-name">{client}</span>
      </button>
    </main>
  );
}
