/** How the real desks ask who is there. */
export interface SignInForm {
  readonly path: string;
  readonly nameField: string;
  readonly passwordField: string;
  /** The cookie that keeps somebody signed in; the session is shared by all tabs of the browser. */
  readonly cookie: RegExp;
  /** What only a page for a signed-in person has. */
  readonly signedIn: string;
}

export interface Person {
  readonly name: string;
  readonly password: string;
}

export const requestTrackerSignIn: SignInForm = {
  path: '/',
  nameField: 'input[name=user]',
  passwordField: 'input[name=pass]',
  cookie: /^RT_SID_/,
  signedIn: 'a[href*="/NoAuth/Logout.html"]',
};

export const redmineSignIn: SignInForm = {
  path: '/login',
  nameField: '#username',
  passwordField: '#password',
  // Debian's is named after the program, everybody else's after the session.
  cookie: /^(?:Redmine|_redmine_session)$/,
  signedIn: '#loggedas a.user',
};

export const fossilSignIn: SignInForm = {
  path: '/login',
  nameField: '#u',
  passwordField: '#p',
  cookie: /^fossil-/,
  signedIn: '.mainmenu a[href$="/logout"]',
};

export const itFlowSignIn: SignInForm = {
  path: '/login.php',
  nameField: 'input[name=email]',
  passwordField: 'input[name=password]',
  cookie: /^PHPSESSID$/,
  signedIn: '.main-sidebar',
};

export const osTicketSignIn: SignInForm = {
  path: '/scp/login.php',
  nameField: 'input[name=userid]',
  passwordField: 'input[name=passwd]',
  cookie: /^OSTSESSID$/,
  signedIn: '#nav',
};

export const iTopSignIn: SignInForm = {
  path: '/pages/UI.php',
  nameField: '#user',
  passwordField: '#pwd',
  // The rest of the name is the installation's own.
  cookie: /^itop-/,
  signedIn: '[data-role="ibo-navigation-menu"], #itop-breadcrumb',
};

export const znunySignIn: SignInForm = {
  path: '/index.pl',
  nameField: 'input#User',
  passwordField: 'input#Password',
  // Named so by default; Znuny keeps the name of OTRS.
  cookie: /^(?:OTRS|OTOBO)AgentInterface$/,
  signedIn: '#LogoutButton',
};

export const glpiSignIn: SignInForm = {
  path: '/index.php',
  nameField: '#login_name',
  passwordField: '#login_password',
  cookie: /^glpi_/,
  signedIn: '.user-menu',
};

export const freeScoutSignIn: SignInForm = {
  path: '/login',
  nameField: 'input[name=email]',
  passwordField: 'input[name=password]',
  cookie: /^(?:laravel|freescout)_session$/,
  signedIn: '#logout-form',
};
