import { renderSurface } from '../../components/controls/render-surface.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import { createPanelStore } from '../../components/panel/panel-store.ts';
import { connectPanel } from '../../lib/messages/connect-panel.ts';
import type { FromPanel } from '../../lib/messages/panel-port.ts';
import { text } from '../../lib/platform/text.ts';

const store = createPanelStore((message: FromPanel) => send(message));
const send = connectPanel((message) => store.hear(message));
renderSurface(text('extension_name'), <Panel store={store} />);
