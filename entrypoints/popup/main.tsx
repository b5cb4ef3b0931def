import { renderSurface } from '../../components/controls/render-surface.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import { text } from '../../lib/platform/text.ts';

renderSurface(text('popup_title'), <Popup />);
