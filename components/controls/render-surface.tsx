import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../design.css';

/** Shows one surface in the `#root` of its page. */
export function renderSurface(title: string, surface: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  document.title = title;
  createRoot(root).render(<StrictMode>{surface}</StrictMode>);
}
