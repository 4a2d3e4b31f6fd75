/**
 * Words that carry little sense alone, folded. They are weighed low rather than removed: in « es-tu là », nothing
 * else is left. Forms typed without apostrophe (« jai », « cest ») are here too.
 */
const FUNCTION_WORDS = `
a ai aie ait ais as aux au avec avait avaient avoir avez avons auront aura aurait aurais aurai aurons ayant
c ca ce ceci cela celui celle ceux celles ces cet cette ci chez cest cetait cetaient ct sa
d dans de des du dedans dont donc dun dune des la le les l lui leur leurs lon lorsque
e elle elles en encore entre es est et etait etaient etant ete etes etre eu eut eux euh
fait faire fais faisait fasse font fera ferait faut faudrait faudra fallait faire
il ils j je jai jaurai jetais jsuis jss jsui jme jte jveux jpeux jdois jvais chui chuis suis sommes sont soit soient serait serais seront sera serai serez seriez sois
m ma mais me mes meme memes moi mon n ne ni nos notre notres nous nest nai on ont onest or ou
par pas peu peut peuvent peux pouvez pouvons pourrait pourrais pourra pourrai pouvoir puis puisse puissent plus pour pourquoi
qu que quel quelle quelles quels qui quoi quand comment combien quelque quelques quil quils quelle quon quun quune quelquun qqun
s sans se ses si sil sils son sur sous selon sinon sest sont t ta te tes toi ton tu tres trop tous tout toute toutes tas
un une unes vos votre votres vous voila voici y ya yatil yen ete etc via vers
alors ainsi apres avant aussi assez aucun aucune autant autour beaucoup bien cependant certain certaine certains certaines chaque comme contre
deja depuis dehors desormais devant derriere dois doit doivent devons devez devrait devrais devra devoir du durant enfin ensuite envers environ est-ce
grace hors ici jamais jusque jusqu jusqua juste la-bas loin longtemps malgre mieux moins non nul nulle oui ouais par-dessus parce pareil parfois parmi partout
pendant plein plusieurs plutot pourtant pres presque quant rien sauf seulement soudain souvent surtout tandis tant tantot tellement tot toujours toutefois
vraiment vite volontiers vais va vas vont allez allons aller allait irait veux veut voulez voulons veulent voulait voulais voudrais voudrait voudrions vouloir aimerais aimerait aimerions
sais sait savez savoir saurais sache dire dis dit dites disent disait voir vois voit voyez vu chose choses truc trucs cas fois
mtn maintenant hier demain aujourd hui aujourdhui moment
deux-la celui-ci celui-la quelqu eh ben bah bon bonne hein ok oh ah hum
possible possibilite necessaire normal normalement actuellement concernant concerne rapport sujet niveau question questions
`;

/** Words that ask: weighed low too, but they tell « qui » from « quand ». */
const QUESTION_WORDS =
  'qui quoi quand comment combien pourquoi quel quelle quels quelles ou lequel laquelle lesquels lesquelles';

/** French words so common that not knowing them says nothing of the subject; they are not in the lists above. */
const COMMON_WORDS = `
an ans annee annees jour jours heure heures semaine semaines mois matin soir midi apres-midi date dates fin debut temps moment
monsieur madame mme mr mlle personne personnes gens homme femme enfant enfants parent parents famille ami amie amis
petit petite petits petites grand grande grands grandes nouveau nouvelle nouveaux nouvelles autre autres seul seule seuls seules dernier derniere derniers dernieres premier premiere prochain prochaine
bonjour bonsoir salut coucou merci svp stp cordialement bien-a-vous desole pardon plait remercie remerciements journee soiree avance
avis idee probleme problemes souci soucis besoin envie peur droit part lieu place point fait facon maniere chance suite raison exemple
prendre prend prends pris mettre met mets mis venir vient viens venu arriver arrive arrives partir part parti rester reste trouver trouve cherche chercher
donner donne donnez demander demande demandent passer passe garder garde laisser laisse tenir tient rendre rend penser pense croire crois savoir connaitre connait
parler parle appeler appelle ecrire ecrit lire lu envoyer envoie envoye recevoir recu recois commencer commence finir fini attendre attends attend
essayer essaie essaye comprendre comprends compris compter compte porter aider aide changer change servir sert sortir entrer suivre suit vivre
dit-on histoire truc ensemble quinzaine dizaine vingtaine coup cote milieu tour pareil vrai vraie faux sur sure obligatoire obligatoires oblige obligee
quelconque divers different differents differente differentes propre possible impossible important importante
`;

const split = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export const STOP_WORDS: ReadonlySet<string> = new Set(split(FUNCTION_WORDS));
export const ASKING_WORDS: ReadonlySet<string> = new Set(split(QUESTION_WORDS));
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(split(COMMON_WORDS));
