import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookUpInPage } from '../lib/platform/look-up-in-page.ts';

export default defineUnlistedScript(lookUpInPage);
