import { renderSurface } from '../../components/controls/render-surface.tsx';
import { Options } from '../../components/options/options.tsx';
import { text } from '../../lib/platform/text.ts';

renderSurface(`${text('options_title')} · ${text('extension_name')}`, <Options />);
