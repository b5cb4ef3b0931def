import type { DrivenBrowser } from './launch.ts';
import { Panel } from './panel.ts';
import { expectFor } from './patience.ts';
import { fossilSignIn, type Person, redmineSignIn, requestTrackerSignIn, type SignInForm } from './sign-in.ts';
import { Tab } from './tab.ts';

/** A technician at one tab of a desk. */
export class Technician extends Tab {
  static async sitDown(driven: DrivenBrowser): Promise<Technician> {
    return new Technician(driven, await driven.browser.newPage());
  }

  panel(): Panel {
    return new Panel(this.driven, this.page);
  }

  async signInToRequestTracker(url: string, person: Person): Promise<void> {
    await this.#signIn(url, requestTrackerSignIn, person);
  }

  async signInToRedmine(url: string, person: Person): Promise<void> {
    await this.#signIn(url, redmineSignIn, person);
  }

  async signInToFossil(url: string, person: Person): Promise<void> {
    await this.#signIn(url, fossilSignIn, person);
  }

  /** Signs in where nobody is signed in yet. */
  async signInOnce(url: string, form: SignInForm, person: Person): Promise<void> {
    await this.open(url + form.path);
    if ((await this.readAll(form.signedIn)).length === 0) await this.#signIn(url, form, person);
  }

  async #signIn(url: string, form: SignInForm, { name, password }: Person): Promise<void> {
    // The answer to what was just sent, were it still on its way, would bring the old session back.
    await this.open('about:blank');
    // A desk's page for signing out may go on to another page by itself a second later, in the middle of whatever comes next.
    const sessions = (await this.driven.browser.cookies()).filter((cookie) => form.cookie.test(cookie.name));
    await this.driven.browser.deleteCookie(...sessions);
    await this.open(url + form.path);
    await this.fill(form.nameField, name);
    await this.fill(form.passwordField, password);
    await this.toNextPage(() => this.press('Enter'));
    await expectFor(`${name} signed in`, async () => (await this.readAll(form.signedIn))[0]);
  }
}
