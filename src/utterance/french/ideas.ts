/**
 * Ideas that orders are made of, with the words that carry them, folded; `*` stands for any ending. A formulation
 * teaches words; these teach that « décliner », « refuser », « ce sera sans nous » lean the same way, so that forty
 * formulations say as much as several hundred. They are the language's, not a département's: no name, no date.
 */
const IDEAS: Readonly<Record<string, string>> = {
  hosting:
    'accueil* accuei* prend* prenons prenez prenne* pris prise recevoir recev* recoi* recu recus heberg* ' +
    'accept* offr* propos* ouvr* caser casera* caserai* embauch* encadr* garderie inscri* engager engage',
  trainee:
    'lycee* lyceen* stagiaire* stagier* stage* seconde secondes 2nde 2ndes 2nd jeune* ado ados adolescent* ' +
    'observat* grand grands candidat* eleve eleves quelqu',
  negation: 'pas ne non aucun aucune jamais rien ni sans point nullement guere impossible plus personne',
  refusal:
    'declin* refus* negati* defavorabl* contre abst* renonc* regret* desole* dsl impossible* exclu* hostile* ' +
    'oppos* facon decourag* fatigu* surcharg* deborde* effectif* fermeture manque manqu* trop absent* arret* ' +
    'decharge*',
  agreement:
    'oui ouais ok accord volontier* partant* volontaire* favorabl* pret prets prete pretes ravi* plaisir ' +
    'positi* feu vert enthousiasm* heureu* content* compter bienvenu* banco possible',
  doubt:
    'hesit* attend* attente reflech* reflexion* decid* decision tranch* prononc* concert* discut* consult* ' +
    'incertain* indecis* report* peut-etre sur sure surs avis reunion* conseil avant encore verrons verra ' +
    'voir sait sais savons flou instant',
  record:
    'declar* reponse* repond* recens* enquete* questionnair* formulair* intention* fiche* saisie* saisi* ' +
    'dossier* demarche* position*',
  receipt:
    'recepiss* accus* recu recue preuve* reference* ref numero* trace* confirm* enregistr* compte valid* ' +
    'justificati* code attestation* perdu* retrouv* disparu* passe passee envoye* parti partie abouti* pris ' +
    'prise etat ou statut copie* souvien* rappel*',
  change:
    'modifi* chang* corrig* rectifi* jour rempla* finalement trompe* erreur* oublie* plutot lieu place ajout* ' +
    'passer passez revis* revenir diminu* augment* baiss* rajout* laisser reduir* reduis* monter inverse* ' +
    'rouvr* avis correction* mettez mets marque* note* desormais',
  withdrawal:
    'retir* enlev* ote* supprim* annul* desist* retrait* nul nulle raye* suppression* effac* avenu* barr* ' +
    'sort* dehors laisse laissez tomb* invalid*',
  data:
    'donnee* rgpd personnel* nom prenom adresse* mail* courriel* telephone* portable* numero* fichier* base ' +
    'memoire coordonnee* conserv* stock* trait* information* info sait savez savoir',
  erasing: 'effac* supprim* suppression* oubli* detrui* vire* disparai* radi* nettoy* raye* enlev* vid*',
  somebody:
    'quelqu* humain* personne agent* secretariat* interlocut* rappel* joindre contact* recontact* parl* ' +
    'transm* remont* transfer* ecri* telephon* appel* conseiller gestionnair* responsable* vrai vraie ' +
    'service* inspection autre',
  continuing:
    'repren* repris* reprend* continu* poursui* termin* fini* suite achev* inacheve* interromp* plan milieu ' +
    'arrete* laisse* commence* restait reste',
  restarting: 'zero recommenc* refai* debut depart reinitial* repart* neuf vierge nouveau ralenti',
  leaving: 'quitt* annul* abandon* arret* stop* sort* ferm* laisse* tard*',
  advice:
    'recommand* consigne* point* cadre* regle* vigilance preconis* precaution* instruction* prescri* respect* ' +
    'rappel* reco recos courrier circulaire dasen',
  ourselves: 'moi me mon ma mes notre nos je j on nous m',
  before:
    'ai avons avait avais a as hier lundi mardi mercredi jeudi vendredi matin soir derniere dernier deja ' +
    'semaine tantot avant-hier',
  showing:
    'montr* voir revoir affich* consult* relire donne* redonn* rendez rend* envoy* renvo* lire retrouv* ' +
    'recuper* communiqu* rappel* verif* regard*',
  wishing:
    'veux veut voudrais voudrait voulons souhait* aimerais aimerait desir* dois doit faut tiens vien* vais ' +
    'allons allez fait faire besoin demande* sollicit* merci priere pri* peux pouvez pourriez',
  asking: 'qui que quoi quand comment combien pourquoi quel quelle quels quelles est-ce si',
  help: 'aide* menu mode emploi fonction* march* sert serv* permet* capable* possib* faire savoir commande*',
  insult:
    'con connard* conne debile* idiot* nul nulle nuls abruti* imbecile* merd* cretin* stupide* inutile* ' +
    'incapable* bete ferme gueule nase naze chier foutre foutez bidon pourri* machine tocard* ane',
  thanks: 'merci* remerci* mrc gentil* aimable*',
  'leave-taking': 'revoir bientot journee soiree weekend week bonne tchao ciao bye plus cordialement salutation*',
  weeks: 'semaine* juin quinzaine premiere deuxieme',
  count: 'un une deux trois place* 1 2 3',
};

const ENDING = '*';

/** Ideas by whole word, and by beginning. */
const WHOLE = new Map<string, readonly string[]>();
const BEGUN = new Map<string, readonly string[]>();
for (const [idea, words] of Object.entries(IDEAS)) {
  for (const word of words.split(' ')) {
    const [ideas, key] = word.endsWith(ENDING) ? [BEGUN, word.slice(0, -ENDING.length)] : [WHOLE, word];
    ideas.set(key, [...(ideas.get(key) ?? []), idea]);
  }
}

/** The ideas that a folded word carries; most words carry none, « annuler » two. */
export function ideasOf(word: string): readonly string[] {
  const found = new Set(WHOLE.get(word));
  for (let length = 1; length <= word.length; length++) {
    for (const idea of BEGUN.get(word.slice(0, length)) ?? []) found.add(idea);
  }
  return [...found];
}
