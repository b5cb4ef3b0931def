/**
 * Words that say nothing about which issue a subject is about, as {@link foldText} spells them. Short lists of our own: the articles,
 * pronouns, prepositions and auxiliaries of each language, and the courtesies that people write into subjects. "Not" is among them because
 * nearly every ticket says what does not go; where it makes the issue ("not working"), it was read before (see issue-text.ts).
 */
const lists = {
  english:
    'a an the this that these those my our your his her its their i we you he she it they me us them who which what when where why how ' +
    'is are was were be been being am do does did doing done has have had having can cannot cant could will wont would should shall may might ' +
    'must not no dont doesnt didnt isnt arent wasnt havent hasnt im ive and or but if then than so as at by for from in into of on onto to ' +
    'with without within about after again all also any because before between both during each every just more most other only over own ' +
    'same some such there through under until up very via while yet still since now today yesterday tomorrow morning afternoon unable able ' +
    'keep keeps kept get gets getting got need needs needed want wants trying tried try cause causing seem seems',
  german:
    'der die das den dem des ein eine einen einem einer eines ich wir ihr sie er es mein meine meinen meinem meiner unser unsere unserem ' +
    'unseren unserer dein ihre ihren ihrem ihrer sein seine mich mir uns ihm ihn ist sind war waren bin wird werden wurde hat haben habe hatte ' +
    'kann konnen konnte muss soll sollte nicht kein keine keinen mehr und oder aber wenn dann als auch auf aus bei beim bis durch fur gegen ' +
    'im in mit nach ohne seit um unter von vom vor zu zum zur uber ab an am da dass noch nur schon sehr so wieder immer heute gestern ' +
    'morgen seitdem weil wie was wo wer warum lasst lassen geht gehen',
  french:
    'le la les l un une des du de d au aux ce cet cette ces mon ma mes notre nos votre vos son sa ses leur leurs je j tu il elle nous vous ils ' +
    'elles on me m te se s lui y en est sont etait ete etre suis ai as a avons avez ont avait peut peux pouvons pas plus ne n et ou mais si ' +
    'que qu qui quand comme dans par pour sans sous sur avec chez depuis entre vers apres avant encore toujours tres trop tout tous toute ' +
    'hier demain matin impossible',
  spanish:
    'el la los las lo un una unos unas del al de a en y e o u pero si no que quien cuando como donde mi mis tu su sus nuestro nuestra nuestros ' +
    'nuestras yo nosotros usted ellos me te se le les nos es son esta estan estaba ser estar fue ha han he hay tiene tengo puede puedo podemos ' +
    'con por para sin sobre entre desde hasta hacia tras este estos estas ese esa eso muy mas ya hoy ayer manana tambien solo',
  dutch:
    'de het een der den des ik wij we jij je u hij zij ze mijn onze ons jullie hun haar hem dit dat deze die is zijn was waren ben wordt worden ' +
    'heeft hebben heb had kan kunnen kon moet niet geen meer en of maar als dan ook op uit bij door voor in met na naar zonder sinds om onder ' +
    'van te tot over aan nog al alleen zeer weer altijd vandaag gisteren morgen er wat waar wie waarom hoe',
  portuguese:
    'o a os as um uma uns umas do da dos das de em no na nos nas ao aos pelo pela e ou mas se nao que quem quando como onde meu minha meus ' +
    'minhas nosso nossa seu sua seus suas eu nos voce eles me te lhe esta estao estava ser estar foi tem tenho temos pode posso podemos com ' +
    'por para sem sobre entre desde ate este esse isso muito mais ja hoje ontem amanha tambem so',
  courtesies:
    'please pls plz urgent urgently asap help hi hello dear hey thanks thank thx regards kindly issue issues problem problems question request ' +
    'requests ticket case incident support assistance bitte dringend hilfe hallo guten tag danke frage anfrage probleme storung mfg ' +
    'svp bonjour merci aide urgence demande probleme problemes hola favor gracias ayuda urgente problema problemas solicitud incidencia ' +
    'alstublieft aub graag bedankt vraag hulp probleem problemen ola obrigado obrigada ajuda chamado solicitacao',
} as const;

export const stopWords: ReadonlySet<string> = new Set(Object.values(lists).flatMap((words) => words.split(' ')));

/** Words by which a desk's "requester" is no person: masking them as names would take the issue away. */
export const noNames: ReadonlySet<string> = new Set(
  (
    'support help helpdesk desk service servicedesk admin administrator office team info information monitoring monitor alert alerts alarm system ' +
    'backup server printer scanner reception user users it mail email noreply reply sales accounts accounting finance payroll hr marketing ' +
    'department dept group room floor company buro empfang vertrieb buchhaltung abteilung technik accueil comptabilite service equipe ventas ' +
    'contabilidad receptie verkoop boekhouding afdeling recepcao vendas network internet phone portal security test drive share folder'
  ).split(' '),
);
