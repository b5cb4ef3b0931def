/**
 * Pages that are a bad place to be a guest in, each for a reason that was met in the field. Every function runs in the page, before
 * anything else of it, and may use nothing from outside its own body.
 */
export const nastyPages = {
  'inputs are called id, name, submit, action and method': () => {
    addEventListener('DOMContentLoaded', () => {
      const form = document.querySelector('#reply');
      for (const name of ['id', 'name', 'submit', 'action', 'method', 'elements', 'requestSubmit', 'target'])
        form?.insertAdjacentHTML('beforeend', `<input type="hidden" name="${name}" value="clobbered">`);
    });
  },

  'it wraps fetch and XMLHttpRequest after us, and counts': () => {
    const counts = { fetch: 0, xhr: 0 };
    Object.assign(window, { counts });
    const { fetch } = window;
    window.fetch = (...args) => {
      counts.fetch += 1;
      return fetch(...args);
    };
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function (...args) {
      counts.xhr += 1;
      return send.apply(this, args);
    };
  },

  'it freezes what scripts like to patch': () => {
    for (const frozen of [XMLHttpRequest.prototype, HTMLFormElement.prototype, EventTarget.prototype, Event.prototype, Promise])
      Object.freeze(frozen);
    Object.freeze(Array.prototype);
    Object.defineProperty(window, 'fetch', { value: window.fetch, writable: false, configurable: false });
  },

  'it draws its content anew twenty times a second': () => {
    addEventListener('DOMContentLoaded', () => {
      setInterval(() => {
        for (const id of ['resolve', 'reply']) {
          const old = document.getElementById(id);
          const fresh = old?.cloneNode(true) as HTMLElement | undefined;
          if (!old || !fresh) continue;
          // What is typed and chosen survives in a framework's state.
          for (const [index, field] of [...old.querySelectorAll<HTMLInputElement>('select, textarea')].entries()) {
            const twin = fresh.querySelectorAll<HTMLInputElement>('select, textarea')[index];
            if (twin) twin.value = field.value;
          }
          fresh.addEventListener('click', () => {
            if (id === 'resolve')
              void fetch(`/api/tickets/${location.pathname.split('/')[2]}`, {
                method: 'PATCH',
                headers: { 'content-type': 'application/json' },
                body: '{"status":"resolved"}',
              }).catch(() => undefined);
          });
          old.replaceWith(fresh);
        }
      }, 50);
    });
  },

  'it stops every event in the capture phase': () => {
    for (const type of ['mousedown', 'pointerdown', 'mouseup', 'focusin', 'change', 'input'])
      addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    addEventListener('submit', (event) => event.stopPropagation(), true);
  },

  'its own script cancels the submit and sends the form itself': () => {
    document.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      if (form.getAttribute('id') !== 'reply') return;
      event.preventDefault();
      const body = new URLSearchParams(new FormData(form, event.submitter) as unknown as Record<string, string>);
      void fetch(form.getAttribute('action') ?? '', { method: 'POST', body }).catch(() => undefined);
    });
  },

  'a mutation observer reports every change, and a style sheet resets all it does not know': () => {
    addEventListener('DOMContentLoaded', () => {
      let changes = 0;
      new MutationObserver((records) => {
        changes += records.length;
        document.documentElement.dataset.changes = String(changes);
      }).observe(document, { childList: true, subtree: true, attributes: false });
      const style = document.createElement('style');
      style.textContent = '* { all: revert-layer; transform: none; filter: none; z-index: 0 }';
      document.head.append(style);
    });
  },
} as const satisfies Readonly<Record<string, () => void>>;

export type NastyName = keyof typeof nastyPages;

/** One script for all: the page's address says which of them it is (`?nasty=…`). */
export const nastyScript = (): string =>
  `const nasty = new URL(location.href).searchParams.get('nasty');
const pages = { ${Object.entries(nastyPages)
    .map(([name, script]) => `${JSON.stringify(name)}: ${script.toString()}`)
    .join(',\n')} };
pages[nasty]?.();`;
