/** What a technician would put into a form, and where the request would go. */
export interface FormToSend {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** CSS of the button, where several would do. */
  readonly press: string | null;
}

/** The button that sends the form carries this attribute afterwards. */
export const toPress = 'data-replay-press';

/**
 * Fills the form of this page that would send these fields there, and marks the button that sends it. Null, or why it cannot be done.
 *
 * It is also sent into a page by itself, so it uses nothing from outside its own body.
 */
export function fillForm({ method, url, fields, press }: FormToSend, mark: string): string | null {
  const named = (element: Element): string => element.getAttribute('name') ?? '';
  // A form's own properties may be hidden by inputs of the same name.
  const controls = [...document.querySelectorAll('input, select, textarea, button')] as HTMLInputElement[];
  const ofForm = (form: HTMLFormElement) => controls.filter((control) => control.form === form);
  const submits = (control: HTMLInputElement): boolean =>
    control.tagName === 'BUTTON' ? control.type === 'submit' : ['submit', 'image'].includes(control.type);
  const wanted = new URL(url, document.baseURI);
  const isGet = method.toUpperCase() === 'GET';
  const given = isGet ? [...wanted.searchParams] : fields;
  const goesThere = (form: HTMLFormElement, button: HTMLInputElement): boolean => {
    const say = (name: string): string | null => button.getAttribute(`form${name}`) ?? form.getAttribute(name);
    const target = new URL(say('action') || document.URL, document.baseURI);
    const sameQuery = isGet || target.search === wanted.search;
    return (say('method') ?? 'get').toLowerCase() === method.toLowerCase() && target.pathname === wanted.pathname && sameQuery;
  };
  const isGiven = (control: HTMLInputElement): boolean =>
    given.some(([name, value]) => name === named(control) && value === control.value);
  const holdsAll = (form: HTMLFormElement): boolean =>
    given.every(([name]) => ofForm(form).some((control) => named(control) === name));

  const candidates = controls
    .filter((control) => submits(control) && control.form !== null && (press === null || control.matches(press)))
    .map((button) => ({ button, form: button.form as HTMLFormElement }))
    .filter(({ button, form }) => goesThere(form, button) && holdsAll(form))
    // A button with a name sends it: one that is not among the fields is another act.
    .filter(({ button }) => named(button) === '' || isGiven(button))
    .sort((one, other) => Number(isGiven(other.button)) - Number(isGiven(one.button)));
  const [chosen] = candidates;
  if (chosen === undefined) {
    return `no form that sends ${method} ${url} with ${given.map(([name]) => name).join(', ')} and has a button for it`;
  }

  for (const control of ofForm(chosen.form)) {
    const values = given.filter(([name]) => name === named(control)).map(([, value]) => value);
    if (submits(control)) continue;
    if (control.type === 'checkbox' || control.type === 'radio') control.checked = values.includes(control.value);
    else if (control instanceof HTMLSelectElement) {
      if (values.length === 0) continue;
      for (const option of control.options as Iterable<HTMLOptionElement>) option.selected = values.includes(option.value);
    } else if (values.length > 0) {
      // Fields of the same name take their values in turn.
      const before = ofForm(chosen.form).filter((other) => named(other) === named(control));
      control.value = values[before.indexOf(control)] ?? values[0] ?? '';
    }
  }
  chosen.button.setAttribute(mark, '');
  return null;
}
