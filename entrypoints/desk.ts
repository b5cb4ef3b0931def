import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLensInPage } from '../lib/platform/lens-in-page.ts';

export default defineUnlistedScript(startLensInPage);
