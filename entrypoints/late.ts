import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askLateInPage } from '../lib/platform/late-in-page.ts';

export default defineUnlistedScript(askLateInPage);
