import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { learnInPage } from '../lib/platform/learn-in-page.ts';

export default defineUnlistedScript(learnInPage);
