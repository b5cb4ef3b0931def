import { minify } from 'terser';
import { defineConfig } from 'wxt';

/**
 * WXT wraps each script in a report of its crashes that says nothing in a release, and in an object; in a page, every byte is weighed, and
 * what is called where it stands is parsed once.
 */
const bareScripts = {
  name: 'bare-scripts',
  enforce: 'pre',
  transform: {
    filter: { id: /virtual:wxt-unlisted-script-entrypoint|wxt.dist.utils.define-unlisted-script/ },
    handler: (_code: string, id: string) => {
      if (!id.includes('virtual:')) return 'export const defineUnlistedScript = (main) => main;';
      const script = JSON.stringify(id.slice(id.indexOf('?') + 1));
      return `import main from ${script};\nexport default main();`;
    },
  },
} as const;

/**
 * Every ticket's page loads them: they are worth a slower, more thorough minifier than our own pages are. After WXT, which takes the name off
 * the script's function: it would be a global of the page's.
 */
const smallScripts = {
  name: 'small-scripts',
  enforce: 'post',
  async generateBundle(_options: unknown, bundle: Record<string, { type: string; fileName: string; code?: string }>) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.code === undefined || !chunk.fileName.startsWith('content-scripts/')) continue;
      const { code = '' } = await minify(chunk.code, {
        ecma: 2020,
        toplevel: true,
        compress: {
          passes: 5,
          lhs_constants: false,
          sequences: false,
          pure_getters: true,
          unsafe_arrows: true,
          unsafe_methods: true,
          keep_fargs: false,
        },
      });
      if (code === '' || code.startsWith('var ')) throw new Error(`${chunk.fileName} would leave a global in the page`);
      chunk.code = code;
    }
  },
} as const;

// Access to a site is asked for when the user turns it on, never at install time: see README, "Permissions".
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  vite: ({ mode }) => ({
    plugins: mode === 'production' ? [bareScripts, smallScripts] : [bareScripts],
    // The records worker, and what it loads when it is asked for it.
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: 'records.js', chunkFileNames: 'chunks/records-[name]-[hash].js' } },
    },
  }),
  hooks: {
    // Registered at run time for the sites that are on, or sent into a page. As WXT's content scripts they would carry its context, which we do without.
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const script of entrypoints) {
        if (script.type === 'unlisted-script') script.outputDir = `${script.outputDir}/content-scripts`;
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // `webRequest` observes what the pages of the sites that are on have sent; Safari has no such thing for a background that may sleep.
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', ...(browser === 'safari' ? [] : ['webRequest'])],
    // Asked for when the user wants to be reminded of visits; Safari has no such permission, and the number on the action has to do.
    ...(browser === 'safari' ? {} : { optional_permissions: ['notifications'] }),
    optional_host_permissions: ['*://*/*'],
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_open_panel__' },
    },
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['*://*/*'],
        // A page that we do not run in must not be able to find out that the extension is installed; Firefox's addresses are random already.
        ...(browser === 'firefox' || browser === 'safari' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'client-lens@client-lens.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
