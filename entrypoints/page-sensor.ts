import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { holdRequests } from '../lib/page/page-world/hold-requests.ts';

export default defineUnlistedScript(() => holdRequests(globalThis));
