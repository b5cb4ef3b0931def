import { type FromPanel, isToPanel, type PanelGreeting, type ToPanel } from './panel-port.ts';

/**
 * The panel's end of its port to the script in the desk's page. The page could post messages into the panel's frame too, so the port is
 * taken only from a greeting with the token that stands in the panel's own address, which the page cannot read.
 */
export function connectPanel(onMessage: (message: ToPanel) => void): (message: FromPanel) => void {
  const token = location.hash.slice(1);
  let port: MessagePort | null = null;
  let unsent: FromPanel[] = [{ type: 'ready' }];

  const onGreeting = (event: MessageEvent<Partial<PanelGreeting> | null>): void => {
    const [offered] = event.ports;
    if (!offered || token === '' || event.data?.clientLens !== token) return;
    removeEventListener('message', onGreeting);
    port = offered;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isToPanel(data)) onMessage(data);
    };
    for (const message of unsent) port.postMessage(message);
    unsent = [];
  };
  addEventListener('message', onGreeting);

  return (message) => {
    if (port) port.postMessage(message);
    else unsent.push(message);
  };
}
