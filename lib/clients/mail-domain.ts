/** Where a requester's mail comes from, as far as it tells of a company. */

/** At these anybody can have an address: their domains say nothing about a company. */
const publicProviders = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.it live.com ' +
    'live.co.uk live.nl live.fr msn.com passport.com onmicrosoft.com yahoo.com yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.com.au ' +
    'yahoo.com.br yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.ca ymail.com rocketmail.com myyahoo.com icloud.com me.com mac.com aol.com ' +
    'aim.com mail.com email.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de freenet.de t-online.de arcor.de online.de posteo.de ' +
    'mailbox.org proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io fastmail.com fastmail.fm hey.com ' +
    'zoho.com zohomail.com zohomail.eu yandex.com yandex.ru ya.ru mail.ru bk.ru inbox.ru list.ru rambler.ru inbox.lv seznam.cz email.cz ' +
    'centrum.cz wp.pl o2.pl onet.pl op.pl interia.pl gazeta.pl libero.it virgilio.it tiscali.it alice.it tin.it orange.fr wanadoo.fr ' +
    'free.fr laposte.net sfr.fr neuf.fr bbox.fr bluewin.ch hispeed.ch telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl planet.nl ' +
    'home.nl hetnet.nl xs4all.nl upcmail.nl btinternet.com btopenworld.com virginmedia.com ntlworld.com sky.com talktalk.net ' +
    'blueyonder.co.uk tiscali.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net spectrum.net ' +
    'earthlink.net optonline.net frontier.com windstream.net juno.com shaw.ca rogers.com telus.net sympatico.ca videotron.ca bigpond.com ' +
    'bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz uol.com.br bol.com.br terra.com.br qq.com foxmail.com 163.com 126.com sina.com ' +
    'naver.com daum.net hanmail.net rediffmail.com duck.com mozmail.com privaterelay.appleid.com'
  ).split(' '),
);

/** `co.uk`, `com.au`: registries, under which companies have their names. */
const registry = /^(?:ac|co|com|edu|gob|gov|gv|ne|net|nom|or|org|plc|sch|ltd|nhs)\.[a-z]{2}$/;

const domainForm = /^(?=.{4,200}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u;

/** A domain in its one spelling, from what people write of it (`@acme.example`, `https://www.acme.example/en`); null where it names no company. */
export function cleanDomain(written: string): string | null {
  const host = written
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
    .replace(/^www\d?\./, '');
  return domainForm.test(host) && !publicProviders.has(host) && !registry.test(host) ? host : null;
}

const address = /[^\s<>()[\]",;:@]+@((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,})/gu;

/** The company's domain in what a desk writes of a requester (`Ana Li <ana@acme.example>`); null without one, or with several. */
export function requesterDomain(requester: string | null): string | null {
  const domains = new Set([...(requester ?? '').matchAll(address)].map(([, domain = '']) => cleanDomain(domain)));
  const [only = null] = domains;
  return domains.size === 1 ? only : null;
}

/** The domain and those above it, nearest first: who writes from `uk.acme.example` may be known as `acme.example`. */
export function domainAndParents(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).flatMap((_, index) => cleanDomain(labels.slice(index).join('.')) ?? []);
}
