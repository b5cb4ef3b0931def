import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hostPanelInPage } from '../lib/platform/panel-host-in-page.ts';

export default defineUnlistedScript(hostPanelInPage);
