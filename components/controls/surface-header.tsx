import { text } from '../../lib/platform/text.ts';
import './surface-header.css';

interface SurfaceHeaderProps {
  readonly title: string;
  readonly here: 'dashboard' | 'options';
}

/** What dashboard and options have in common: the mark, the page's one h1 and the way to the other. */
export function SurfaceHeader({ title, here }: SurfaceHeaderProps) {
  return (
    <header className="cl-surface-header">
      <img src="/icon.svg" alt="" width="28" height="28" />
      <h1>
        <span className="cl-surface-product">{text('extension_name')}</span> {title}
      </h1>
      <nav aria-label={text('popup_links')}>
        {here === 'dashboard' ? (
          <a className="cl-button" href="/options.html">
            {text('app_options')}
          </a>
        ) : (
          <a className="cl-button" href="/dashboard.html">
            {text('app_dashboard')}
          </a>
        )}
      </nav>
    </header>
  );
}
