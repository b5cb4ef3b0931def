import { text } from '../../lib/platform/text.ts';
import { usePanelStore } from './panel-context.ts';

export function PanelHeader({ title, facts }: { readonly title: string; readonly facts: string }) {
  const store = usePanelStore();
  return (
    <header className="cl-panel-header">
      <div>
        <h1>{title}</h1>
        {facts !== '' && <p className="cl-soft cl-small">{facts}</p>}
      </div>
      <button
        type="button"
        className="cl-button cl-button-quiet"
        aria-label={text('panel_close')}
        onClick={() => store.show('tab')}
      >
        ×
      </button>
    </header>
  );
}
