import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import '../panel/card-frame.css';
import { PanelContext } from '../panel/panel-context.ts';
import { createPanelStore } from '../panel/panel-store.ts';

/** The panel's card on a page that has no panel: where a part of it asks the panel to be loaded again, the page is. */
export function CardOutside({ load, children }: { readonly load: () => Promise<void>; readonly children: ReactNode }) {
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  }, [load]);
  const store = useMemo(() => ({ ...createPanelStore(() => {}), reload: () => latest.current() }), []);
  return <PanelContext value={store}>{children}</PanelContext>;
}
